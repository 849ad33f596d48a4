import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VerdictMark } from '@/components/claims/verdict-mark'
import { Time } from '@/components/ui/time'
import type { Verdict } from '@/lib/claims/model'
import type { EvidenceView } from '@/lib/reviews/view'
import { Rationale } from './rationale'

type Props = {
  /** Who found it, and how it came to be. */
  by: ReactNode
  verdict: Verdict
  rationale: string
  at: string
  evidenceIds: readonly string[]
  evidence: readonly EvidenceView[]
  /** One reviewer's finding rather than the desk's. */
  single?: boolean
}

/** What one person or the desk found: the verdict, why, on what, by whom and when. */
export function JudgementCard({ by, verdict, rationale, at, evidenceIds, evidence, single }: Props) {
  const t = useTranslations('reviews')
  const items = evidence.filter((item) => evidenceIds.includes(item.id))
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <VerdictMark verdict={verdict} single={single} />
        <span className="min-w-0 break-words">{by}</span>
        <Time at={at} className="text-xs text-faint" />
      </p>
      <Rationale>{rationale}</Rationale>
      <p className="text-xs text-soft">
        {t('restsOn', { count: evidenceIds.length })}
        {items.length > 0 && ': '}
        {items.map((item, at) => (
          <span key={item.id}>
            {at > 0 && ' · '}
            <bdi>{item.document.title}</bdi>
          </span>
        ))}
      </p>
    </div>
  )
}
