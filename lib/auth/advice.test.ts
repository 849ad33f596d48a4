import { describe, expect, it } from 'vitest'
import { passwordAdvice } from './advice'

const me = ['Mira Kessler', 'mira@ledger.test', 'The Harbour Ledger']
const judge = (password: string) => passwordAdvice(password, me)

describe('passwordAdvice', () => {
  it('says first that it is short', () => {
    expect(judge('kestrel')).toEqual({ strength: 'short', hints: ['short'] })
    expect(judge('').strength).toBe('short')
  })
  it('does not count what everyone uses', () => {
    expect(judge('password1234')).toEqual({ strength: 'weak', hints: ['common', 'sequence'] })
  })
  it('does not count the own name, address or newsroom', () => {
    expect(judge('mira-kessler-ledger')).toMatchObject({ strength: 'weak', hints: ['personal'] })
  })
  it('does not count the same letters again and again', () => {
    expect(judge('ababababababab')).toMatchObject({ strength: 'weak', hints: ['repeats'] })
  })
  it('finds a keyboard row', () => expect(judge('zxcvbnmlkjhg').hints).toContain('sequence'))
  it('finds a few plain words fair and more of them strong', () => {
    expect(judge('grain kestrel').strength).toBe('fair')
    expect(judge('grain kestrel tugboat fog')).toEqual({ strength: 'strong', hints: [] })
  })
})
