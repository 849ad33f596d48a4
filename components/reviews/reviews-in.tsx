import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { SectionHeading } from '@/components/ui/heading'
import type { ClaimView, ReviewView } from '@/lib/reviews/view'
import { JudgementCard } from './judgement-card'

/** The reviews this person may see, side by side; those that count no longer folded away below. */
export function ReviewsIn({ claim }: { claim: ClaimView }) {
  const t = useTranslations('reviews')
  const current = claim.reviews.filter((review) => review.current)
  const earlier = claim.reviews.filter((review) => !review.current)
  const only = claim.verdicts.some((verdict) => verdict.inForce && verdict.basis === 'REVIEW')
  // A verdict by one review says the same in the same words.
  if (claim.reviews.length === 0 || (only && claim.reviews.length === 1)) return null
  return (
    <section aria-labelledby="reviews-in">
      <SectionHeading id="reviews-in" meta={t('inCount', { count: current.length + claim.hiddenReviews })}>
        {t('in')}
      </SectionHeading>
      {current.length > 0 && (
        <div className="grid gap-x-8 gap-y-4 border-t border-line pt-3 md:grid-cols-2">
          {current.map((review) => (
            <Review key={review.id} review={review} claim={claim} />
          ))}
        </div>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={t('superseded', { count: earlier.length })}>
          <p className="mb-2 text-xs text-faint">{t('supersededNote')}</p>
          <div className="flex flex-col gap-4">
            {earlier.map((review) => (
              <Review key={review.id} review={review} claim={claim} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  )
}

function Review({ review, claim }: { review: ReviewView; claim: ClaimView }) {
  const t = useTranslations('reviews')
  return (
    <JudgementCard
      single
      by={
        <>
          <bdi className="font-semibold">{review.reviewer.name}</bdi>
          {review.revision > 1 && (
            <span className="ms-2 text-xs text-faint">{t('revision', { revision: review.revision })}</span>
          )}
        </>
      }
      verdict={review.verdict}
      rationale={review.rationale}
      at={review.submittedAt}
      evidenceIds={review.evidenceIds}
      evidence={claim.evidence}
    />
  )
}
