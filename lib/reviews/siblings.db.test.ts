import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/core/ids'
import { refusal } from '@/lib/testing/problems'
import { makeClaim, makeReviewDesk, makeStory } from '@/lib/testing/reviews'
import { siblingsOf } from './siblings'

describe('the other claims of a story', () => {
  it('come in reading order, without itself, withdrawn ones and those of other stories', async () => {
    const desk = await makeReviewDesk()
    const { scope } = desk.author
    const second = await makeClaim(scope, desk.story, { text: 'Dredging has stopped.' })
    await makeClaim(scope, desk.story, { text: 'Withdrawn.', state: 'WITHDRAWN' })
    await makeClaim(scope, await makeStory(scope, 'Another'), { text: 'Elsewhere.' })
    expect(await siblingsOf(desk.viewer.scope, { claimId: desk.claim.id })).toEqual([
      { id: second.id, number: second.number, text: 'Dredging has stopped.' },
    ])
  })

  it('do not exist for another team, no more than those of a claim nobody has', async () => {
    const desk = await makeReviewDesk()
    await makeClaim(desk.author.scope, desk.story)
    const stranger = await makeReviewDesk()
    expect(await refusal(siblingsOf(stranger.viewer.scope, { claimId: desk.claim.id }))).toBe('notFound')
    expect(await refusal(siblingsOf(stranger.viewer.scope, { claimId: newId() }))).toBe('notFound')
  })
})
