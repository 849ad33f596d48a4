import { expect, it } from 'vitest'
import { CLAIMS_SHOWN } from '@/lib/claims/view-repository'
import { makeClaims, makeReviewDesk } from '@/lib/testing/reviews'
import { getStoryView } from './story-page'

it('shows the first claims of a story of very many, and counts them all', async () => {
  const { author, story } = await makeReviewDesk()
  const many = Array.from({ length: CLAIMS_SHOWN + 1 }, (_, n) => ({ text: `Quay ${n} is shut.` }))
  await makeClaims(author.scope, story, many)
  const { claims, progress } = await getStoryView(author.scope, story.id)
  expect(claims.map((claim) => claim.number)).toEqual(Array.from({ length: CLAIMS_SHOWN }, (_, n) => n + 1))
  expect(progress.claims).toBe(CLAIMS_SHOWN + 2) // with the desk's own
})
