import { useTranslations } from 'next-intl'
import { VerdictMark } from '@/components/claims/verdict-mark'
import { SectionHeading } from '@/components/ui/heading'
import type { ClaimCan, ClaimView } from '@/lib/reviews/view'

type Props = {
  me: string
  claim: Pick<ClaimView, 'state' | 'mine' | 'draft' | 'reviews'> & { readonly can: Pick<ClaimCan, 'review'> }
}

/** One's own words about a claim that was withdrawn or taken off oneself: kept, and shown where the form stood. */
export function KeptDraft({ me, claim }: Props) {
  const t = useTranslations('reviews.keptDraft')
  const { verdict, rationale } = claim.draft
  if (!isKept({ me, claim })) return null
  return (
    <section aria-labelledby="kept-draft">
      <SectionHeading id="kept-draft">{t('title')}</SectionHeading>
      <p className="mb-2 text-soft">{t(claim.state === 'WITHDRAWN' ? 'withdrawn' : 'takenOff')}</p>
      {verdict && <VerdictMark verdict={verdict} single />}
      <p dir="auto" className="mt-1 font-serif text-quote break-words whitespace-pre-wrap">
        {rationale}
      </p>
    </section>
  )
}

/** Whether there are words that were not submitted, and no form shows them. */
function isKept({ me, claim: { state, can, mine, draft, reviews } }: Props): boolean {
  const { verdict, rationale } = draft
  if (can.review || state === 'DECIDED' || (state !== 'WITHDRAWN' && mine.assigned)) return false
  if (rationale === '' && verdict === null) return false
  return !reviews.some(
    (one) => one.reviewer.id === me && one.rationale === rationale && one.verdict === verdict,
  )
}
