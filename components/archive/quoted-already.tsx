import { useTranslations } from 'next-intl'
import { EvidenceMark } from '@/components/claims/evidence-mark'
import { SectionHeading } from '@/components/ui/heading'
import type { SnapshotMeta, SnapshotWindow } from '@/lib/archive/view'
import { shorten } from '@/lib/core/text'
import type { SnapshotView } from '@/lib/reviews/view'
import { evidenceMarkId } from './quoted-marks'

const WORDS = 90

type Evidence = NonNullable<SnapshotView['reading']>['evidence']

/** What was quoted from the part being read, in reading order; each leads to its place. */
export function QuotedAlready({
  evidence,
  window,
  meta,
}: {
  evidence: Evidence
  window: SnapshotWindow
  meta: Pick<SnapshotMeta, 'language' | 'direction'>
}) {
  const t = useTranslations('archive.quote')
  const { start, end } = window.range
  const here = evidence
    .filter((item) => item.start < end && item.end > start)
    .toSorted((a, b) => a.start - b.start)
  return (
    <div>
      <SectionHeading level={3}>{t('here')}</SectionHeading>
      {here.length === 0 && <p className="text-xs text-soft">{t('none')}</p>}
      <ul className="flex flex-col gap-1">
        {here.map((item) => (
          <li key={item.id} className="flex items-baseline gap-2">
            <EvidenceMark side={item.side} />
            <a
              href={`#${evidenceMarkId(item.id)}`}
              lang={meta.language ?? undefined}
              dir={meta.direction}
              className="min-w-0 truncate font-serif hover:underline"
            >
              {shorten(window.text.slice(Math.max(0, item.start - start), item.end - start), WORDS)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
