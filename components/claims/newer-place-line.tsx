import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { differenceHref } from '@/components/archive/difference-href'
import { snapshotHref } from '@/components/archive/snapshot-href'
import { Time } from '@/components/ui/time'
import type { NewerPlace, Reworded } from '@/lib/archive/view'
import type { QuoteView } from '@/lib/claims/view'

type Props = {
  team: string
  quote: Pick<QuoteView, 'spanId' | 'snapshotId'>
  /** What became of the claim's quotes, by the span. */
  newer: Readonly<Record<string, NewerPlace>>
}

/** What became of quoted words in a newer capture of their document; nothing for what is quoted from the newest. */
export function NewerPlaceLine({ team, quote: { spanId, snapshotId }, newer }: Props) {
  const t = useTranslations('claims.newer')
  const found = newer[spanId]
  if (!found) return null
  const { state, capturedAt, place, reworded, more } = found
  const otherwise = state === 'CHANGED' || state === 'ORPHANED'
  return (
    <div className="mt-0.5 text-xs whitespace-normal text-soft">
      <p>
        <span className={otherwise ? 'font-semibold text-ink' : undefined}>
          {t.rich(state, {
            to: (words) => (
              <Link
                prefetch={false}
                href={snapshotHref(team, found.snapshotId, { place: place ?? undefined })}
                className="link"
              >
                {words}
              </Link>
            ),
            when: () => <Time at={capturedAt} as="date" />,
          })}
        </span>
        {' · '}
        <Link prefetch={false} href={differenceHref(team, snapshotId, found.snapshotId)} className="link">
          {t('difference')}
        </Link>
      </p>
      {reworded.map((one) => (
        <Words key={`${one.old} ${one.new}`} reworded={one} />
      ))}
      {more > 0 && <p>{t('more', { count: more })}</p>}
    </div>
  )
}

function Words({ reworded }: { reworded: Reworded }) {
  const t = useTranslations('claims.newer')
  return (
    <p className="break-words">
      <span className="sr-only">{t('was')} </span>
      {reworded.old ? <del dir="auto">{reworded.old}</del> : <span>{t('nothing')}</span>}
      <span aria-hidden="true" className="rtl:-scale-x-100 inline-block px-1.5">
        →
      </span>
      <span className="sr-only">{t('is')} </span>
      {reworded.new ? (
        <ins dir="auto" className="text-ink">
          {reworded.new}
        </ins>
      ) : (
        <span>{t('nothing')}</span>
      )}
    </p>
  )
}
