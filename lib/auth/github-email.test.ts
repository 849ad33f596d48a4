import { describe, expect, it } from 'vitest'
import { verifiedEmail } from './github-email'

const entry = (email: string, primary: boolean, verified: boolean) => ({ email, primary, verified })

describe('verifiedEmail', () => {
  it('takes the primary address when it is verified', () => {
    expect(verifiedEmail([entry('a@x.test', false, true), entry('b@x.test', true, true)])).toBe('b@x.test')
  })
  it('never takes one that was only typed', () => {
    expect(verifiedEmail([entry('victim@x.test', true, false), entry('own@x.test', false, true)])).toBe(
      'own@x.test',
    )
    expect(verifiedEmail([entry('victim@x.test', true, false)])).toBeNull()
  })
  it('survives any other answer', () => expect(verifiedEmail({ message: 'Bad credentials' })).toBeNull())
})
