import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { DamagedCapture } from '@/lib/archive/damage'
import { snapshotHref } from './snapshot-href'

type Props = {
  team: string
  damaged: readonly DamagedCapture[]
  /** The capture that is being read, which needs no way to itself. */
  here?: string
}

/** Says which archived originals are not as they were captured, what that takes away, and what whoever reads it can do. */
export function DamagedOriginals({ team, damaged, here }: Props) {
  const t = useTranslations('archive.damaged')
  if (damaged.length === 0) return null
  const onlyWarc = damaged.every(({ what }) => what === 'WARC')
  return (
    <Notice
      kind="problem"
      title={t(onlyWarc ? 'titleWarc' : 'title', { count: damaged.length })}
      kept={t(onlyWarc ? 'keptWarc' : 'kept')}
      todo={t('todo', { what: onlyWarc ? 'WARC' : 'ORIGINAL' })}
    >
      <ul className="my-1 flex flex-col gap-0.5">
        {damaged.map(({ snapshotId, what, title, state, checkedAt, canBringBack }) => (
          <li key={`${snapshotId} ${what}`} className="wrap-anywhere">
            {t.rich(`found.${state}`, {
              what,
              document: () =>
                snapshotId === here ? (
                  <bdi>{title}</bdi>
                ) : (
                  <Link prefetch={false} dir="auto" href={snapshotHref(team, snapshotId)} className="link">
                    {title}
                  </Link>
                ),
              when: () => <Time at={checkedAt} />,
            })}{' '}
            {canBringBack && (
              <Link
                prefetch={false}
                href={`/${team}/snapshots/${snapshotId}/again`}
                className="link no-print"
              >
                {t('toBringBack')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {damaged.some(({ canBringBack }) => canBringBack) && <p>{t('bringBack')}</p>}
    </Notice>
  )
}
