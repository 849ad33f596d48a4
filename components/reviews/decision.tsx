import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { SectionHeading } from '@/components/ui/heading'
import type { ClaimView, VerdictView } from '@/lib/reviews/view'
import { JudgementCard } from './judgement-card'

/** What the desk found, and what it had found before. */
export function Decision({ claim }: { claim: ClaimView }) {
  const t = useTranslations('reviews.decision')
  const inForce = claim.verdicts.find((verdict) => verdict.inForce)
  const earlier = claim.verdicts.filter((verdict) => !verdict.inForce)
  if (claim.verdicts.length === 0) return null
  return (
    <section aria-labelledby="decision">
      <SectionHeading id="decision">{t('title')}</SectionHeading>
      {inForce && (
        <div className="rounded-md border border-line-strong bg-surface p-4">
          <Found verdict={inForce} claim={claim} />
        </div>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={t('earlier', { count: earlier.length })}>
          <div className="flex flex-col gap-4">
            {earlier.map((verdict) => (
              <Found key={verdict.id} verdict={verdict} claim={claim} />
            ))}
          </div>
        </Disclosure>
      )}
    </section>
  )
}

function Found({ verdict, claim }: { verdict: VerdictView; claim: ClaimView }) {
  const t = useTranslations('reviews.decision')
  const { decidedBy, basis, inForce } = verdict
  const who = () => <bdi className="font-semibold">{decidedBy.name}</bdi>
  const card = (
    <JudgementCard
      by={
        <>
          {t.rich('by', { who })} <span className="text-soft">{t(`basis.${basis}`)}</span>
          {!inForce && <span className="ms-2 text-xs text-faint">{t('notInForce')}</span>}
        </>
      }
      verdict={verdict.verdict}
      rationale={verdict.rationale}
      at={verdict.decidedAt}
      evidenceIds={verdict.evidenceIds}
      evidence={claim.evidence}
    />
  )
  if (!verdict.policy) return card
  return (
    <div className="flex flex-col gap-1">
      {card}
      <p className="text-xs text-faint">{t('policy', verdict.policy)}</p>
    </div>
  )
}
