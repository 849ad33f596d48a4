import { describe, expect, it } from 'vitest'
import { freezeInput } from './input'

const id = (n: number) => `01a206c3-7aee-7013-9d2d-${String(n).padStart(12, '0')}`
const form = { storyId: id(0), claimIds: id(1), title: ' What we\ncan print ' }
const codes = (given: object) =>
  freezeInput.safeParse({ ...form, ...given }).error?.issues.map((issue) => issue.message)

describe('freezeInput', () => {
  it('reads a form: one box or several, ticked or not', () => {
    expect(freezeInput.parse(form)).toEqual({
      storyId: id(0),
      claimIds: [id(1)],
      title: 'What we can print',
      showReviewerNames: false,
      seen: '',
      key: null,
    })
    const several = freezeInput.parse({ ...form, claimIds: [id(1), id(2), id(1)], showReviewerNames: 'on' })
    expect(several.claimIds).toEqual([id(1), id(2)])
    expect(several.showReviewerNames).toBe(true)
  })

  it('wants at least one claim, and not more than a report may hold', () => {
    expect(codes({ claimIds: [] })).toEqual(['reportNoClaims'])
    expect(codes({ claimIds: undefined })).toEqual(['reportNoClaims'])
    expect(codes({ claimIds: Array.from({ length: 501 }, (_, n) => id(n)) })).toEqual(['reportTooManyClaims'])
  })

  it('wants a title that says something and fits', () => {
    expect(codes({ title: ' \u200b ' })).toEqual(['empty'])
    expect(codes({ title: 'x'.repeat(301) })).toEqual(['tooLong'])
  })
})
