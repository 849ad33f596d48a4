import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import { CLAIM_STATES } from '@/lib/claims/model'
import { en } from '@/messages/en'

const say = createTranslator({
  locale: 'en-GB',
  messages: en,
  namespace: 'problems',
  onError: (error) => {
    throw error
  },
})

it('has a sentence for every refusal, with nothing left to fill in', () => {
  const codes = [
    'ownClaim',
    'notAssigned',
    'alreadyAssigned',
    'reviewsAreIn',
    'ownReview',
    'reviewerRewords',
    'reviewsChanged',
    'evidenceNeeded',
    'evidenceGone',
    'evidenceInUse',
    'notAReviewer',
    'wordingChanged',
    'claimChanged',
    'alreadySubmitted',
    'draftElsewhere',
  ] as const
  for (const code of codes) expect(say(code, { by: 'Ines', name: 'Ines' })).toMatch(/^[A-Z][^{}]+\.$/)
  expect(new Set(CLAIM_STATES.map((state) => say('wrongState', { state }))).size).toBe(5)
})
