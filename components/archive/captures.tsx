import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '@/components/ui/button-style'
import { SectionHeading } from '@/components/ui/heading'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Time } from '@/components/ui/time'
import { shortDigest } from '@/lib/archive/short-digest'
import type { CaptureLine } from '@/lib/archive/view'
import type { SnapshotView } from '@/lib/reviews/view'
import { differenceHref } from './difference-href'
import { snapshotHref } from './snapshot-href'

type Props = { team: string; view: SnapshotView }

/** Every capture of the document that is read, the newest first, and the way to take another. */
export function DocumentCaptures({ team, view }: Props) {
  const t = useTranslations('archive.captures')
  const { meta, captures, can, reading } = view
  const claimId = reading?.claim.id
  const pageHref = (page: number) => snapshotHref(team, meta.id, { claimId, captures: page })
  return (
    <section>
      <SectionHeading
        action={
          can.captureAgain && (
            <Link
              prefetch={false}
              href={`/${team}/snapshots/${meta.id}/again`}
              className={buttonStyle('quiet', 'sm')}
            >
              {t('again')}
            </Link>
          )
        }
      >
        {t('heading', { count: captures.count })}
      </SectionHeading>
      <ol>
        {captures.lines.map((line) => (
          <Capture key={line.id} team={team} line={line} readId={meta.id} claimId={claimId} />
        ))}
      </ol>
      <Pager
        label={t('pages')}
        previousHref={captures.page > 0 ? pageHref(captures.page - 1) : undefined}
        nextHref={captures.page + 1 < captures.pages ? pageHref(captures.page + 1) : undefined}
      />
    </section>
  )
}

type LineProps = {
  team: string
  line: CaptureLine
  /** The one that is read. */
  readId: string
  claimId?: string
}

function Capture({ team, line, readId, claimId }: LineProps) {
  const t = useTranslations('archive.captures')
  const isRead = line.id === readId
  const when = <Time at={line.capturedAt} />
  return (
    <li className="border-b border-line py-1.5 last:border-0" aria-current={isRead || undefined}>
      <span className="flex flex-wrap items-baseline gap-x-2">
        {isRead ? (
          <strong className="font-semibold">{when}</strong>
        ) : (
          <Link prefetch={false} href={snapshotHref(team, line.id, { claimId })} className="link">
            {when}
          </Link>
        )}
        {isRead ? (
          <span className="text-xs text-soft">{t('read')}</span>
        ) : (
          <Link
            prefetch={false}
            href={differenceHref(team, readId, line.id)}
            aria-label={t('differenceFromRead')}
            className="link target ms-auto inline-flex items-center text-xs"
          >
            {t('difference')}
          </Link>
        )}
      </span>
      <span className="flex flex-wrap gap-x-2 text-xs text-soft">
        {line.scheduled ? (
          <span>{t.rich('bySchedule', { by: line.by, name: (name) => <bdi>{name}</bdi> })}</span>
        ) : (
          <bdi>{line.by}</bdi>
        )}
        <span className="font-mono" title={line.digest}>
          {shortDigest(line.digest)}
        </span>
        {line.same && <span>{t('same')}</span>}
      </span>
    </li>
  )
}

/** Above the text of an earlier capture: that there is a newer one, and what of this one reads otherwise there. */
export function LaterCapture({ team, view: { meta, captures } }: Props) {
  const t = useTranslations('archive.captures')
  if (!captures.later) return null
  const { snapshotId, places } = captures.later
  return (
    <div className="mb-4 font-sans text-base">
      <Notice
        kind={places > 0 ? 'warning' : 'info'}
        title={t('later')}
        todo={t('laterPlaces', { count: places })}
      >
        <p className="no-print flex flex-wrap gap-x-4">
          <Link prefetch={false} href={snapshotHref(team, snapshotId)} className="link">
            {t('toLater')}
          </Link>
          <Link prefetch={false} href={differenceHref(team, meta.id, snapshotId)} className="link">
            {t('toDifference')}
          </Link>
        </p>
      </Notice>
    </div>
  )
}
