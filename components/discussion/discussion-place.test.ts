import { describe, expect, it } from 'vitest'
import { discussionHref, isFirstPage, readDiscussionPlace } from './discussion-place'

const first = { state: 'open', about: null, comment: null, cursor: null } as const
const asked = (href: string) => Object.fromEntries(new URL(href, 'http://desk.test').searchParams)

describe('the address of a part of a discussion', () => {
  it.each([
    [{}],
    [{ state: 'resolved' }],
    [{ about: 'an-item' }],
    [{ state: 'resolved', cursor: 'here' }],
  ] as const)('says what is asked for and no more: %j', (place) => {
    const href = discussionHref('/desk/claims/c', place)
    expect(readDiscussionPlace(asked(href))).toEqual({ ...first, ...place })
  })

  it('is the claim’s own where nothing is asked for', () => {
    expect(discussionHref('/desk/claims/c', first)).toBe('/desk/claims/c#discussion')
    expect(isFirstPage(readDiscussionPlace({}))).toBe(true)
  })

  it('takes what makes no sense as not being there', () => {
    expect(readDiscussionPlace({ threads: 'all', about: '', comment: ['a', 'b'] })).toEqual(first)
    expect(isFirstPage(readDiscussionPlace({ about: 'x' }))).toBe(false)
  })
})
