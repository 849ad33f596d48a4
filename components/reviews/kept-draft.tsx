import { useTranslations } from 'next-intl'
import { VerdictMark } from '@/components/claims/verdict-mark'
import { SectionHeading } from '@/components/ui/heading'
import type { ClaimState } from '@/lib/claims/model'
import type { ClaimCan, ClaimView } from '@/lib/reviews/view'

type Props = {
  me: string
  claim: Pick<ClaimView, 'state' | 'draft' | 'reviews'> & { readonly can: Pick<ClaimCan, 'review'> }
}

/** One's own words about a claim that was withdrawn, decided or taken off oneself: kept, and shown where the form stood. */
export function KeptDraft({ me, claim }: Props) {
  const t = useTranslations('reviews.keptDraft')
  const { verdict, rationale } = claim.draft
  if (!isKept({ me, claim })) return null
  return (
    <section aria-labelledby="kept-draft">
      <SectionHeading id="kept-draft">{t('title')}</SectionHeading>
      <p className="mb-2 text-soft">{t(whyKept(claim.state))}</p>
      {verdict && <VerdictMark verdict={verdict} single />}
      <p dir="auto" className="mt-1 font-serif text-quote break-words whitespace-pre-wrap">
        {rationale}
      </p>
    </section>
  )
}

/** A claim that was decided comes back to whoever was taken off it only when it is reopened first. */
function whyKept(state: ClaimState): 'withdrawn' | 'decided' | 'takenOff' {
  if (state === 'WITHDRAWN') return 'withdrawn'
  return state === 'DECIDED' ? 'decided' : 'takenOff'
}

/** Whether there are words that were not submitted, and no form shows them. */
function isKept({ me, claim: { can, draft, reviews } }: Props): boolean {
  const { verdict, rationale } = draft
  if (can.review || (rationale === '' && verdict === null)) return false
  return !reviews.some(
    (one) => one.reviewer.id === me && one.rationale === rationale && one.verdict === verdict,
  )
}
