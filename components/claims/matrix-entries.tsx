import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StanceMark } from '@/components/attribution/stance-mark'
import { attributionHref } from './claim-href'
import type { MatrixCell } from './matrix-cells'

type Props = { team: string; source: string; cells: readonly MatrixCell[] }

/** What a source does to a claim, in word and shape; each leads to the first statement that does it. */
export function MatrixEntries({ team, source, cells }: Props) {
  const t = useTranslations('claims.matrix')
  const m = useTranslations('marks')
  return cells.map(({ attributionId, claimId, stance, denialScope, count }) => (
    <Link
      key={attributionId}
      prefetch={false}
      href={attributionHref(team, claimId, attributionId)}
      title={t('open', { source })}
      className="target block rounded-sm py-0.5 whitespace-nowrap hover:underline"
    >
      <StanceMark stance={stance} />
      {count > 1 && <span className="ms-1 text-xs text-soft tabular-nums">{t('times', { count })}</span>}
      {denialScope && (
        <span className="block whitespace-normal text-2xs text-soft md:whitespace-nowrap">
          {m(`scope.${denialScope}`)}
        </span>
      )}
    </Link>
  ))
}
