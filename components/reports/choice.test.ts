import { describe, expect, it } from 'vitest'
import { choiceInput } from '@/lib/reports/input'
import { type Choice, choiceHref, sameChoice } from './choice'

const story = '01a206c3-7aee-7013-9d2d-6482a596bd4b'
const choice = (given: Partial<Choice> = {}): Choice => ({
  title: 'What we can print',
  names: false,
  claims: new Set([3, 1]),
  ...given,
})
/** What the server reads out of the address. */
function read(href: string | null) {
  if (href === null) throw new Error('there is no address')
  const { searchParams } = new URL(href, 'http://desk.test')
  return choiceInput.parse(Object.fromEntries(searchParams))
}

describe('choiceHref', () => {
  it('is read by the server as what was chosen', () => {
    expect(read(choiceHref('desk', story, choice({ names: true, title: ' Quay &  pier ' })))).toEqual({
      storyId: story,
      title: 'Quay & pier',
      showReviewerNames: true,
      claims: new Set(['1', '3']),
    })
  })

  it('says that nothing was chosen, which is not the same as no choice yet', () => {
    expect(read(choiceHref('desk', story, choice({ claims: new Set() }))).claims).toEqual(new Set(['']))
    expect(read(`/desk/reports/new?story=${story}`).claims).toBeNull()
  })

  it('stays short for as many claims as a report may hold', () => {
    const claims = new Set(Array.from({ length: 500 }, (_, n) => n + 1))
    expect(choiceHref('desk', story, choice({ claims }))?.length).toBeLessThan(4000)
    expect(choiceHref('desk', story, choice({ claims: new Set([...claims, 501]) }))).toBeNull()
  })
})

describe('sameChoice', () => {
  it('does not mind order and blanks, and minds everything else', () => {
    expect(sameChoice(choice(), choice({ claims: new Set([1, 3]), title: ' What we  can print ' }))).toBe(
      true,
    )
    expect(sameChoice(choice(), choice({ claims: new Set([1]) }))).toBe(false)
    expect(sameChoice(choice(), choice({ claims: new Set([1, 2]) }))).toBe(false)
    expect(sameChoice(choice(), choice({ names: true }))).toBe(false)
    expect(sameChoice(choice(), choice({ title: 'Another' }))).toBe(false)
  })
})
