import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { TopBar } from '@/components/layout/top-bar'
import { Facts } from '@/components/ui/facts'
import { PrintHeading } from '@/components/ui/heading'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Time } from '@/components/ui/time'
import type { ChangeKind } from '@/lib/archive/difference-shown'
import type { SnapshotMeta } from '@/lib/archive/view'
import type { DifferenceView } from '@/lib/stories/difference-page'
import { differenceHref } from './difference-href'
import { DifferenceKeys } from './difference-keys'
import { DifferenceText } from './difference-text'
import { snapshotHref } from './snapshot-href'

type Props = {
  team: string
  /** The capture it was opened from. */
  snapshotId: string
  view: DifferenceView
}

/** What differs between two captures of a document: how much, between which, and word by word. */
export function DifferencePage({ team, snapshotId, view }: Props) {
  const t = useTranslations('archive.difference')
  const { story, older, newer, difference } = view
  const otherId = snapshotId === older.id ? newer.id : older.id
  const partHref = (part: number) => differenceHref(team, snapshotId, otherId, part)
  const [part, parts] = [difference?.part ?? 0, difference?.parts ?? 1]
  const previousHref = part > 0 ? partHref(part - 1) : undefined
  const nextHref = part + 1 < parts ? partHref(part + 1) : undefined
  return (
    <>
      <TopBar
        crumbs={[
          { label: t('stories'), href: `/${team}/stories` },
          { label: story.title, href: `/${team}/stories/${story.id}` },
          { label: newer.title, href: snapshotHref(team, snapshotId) },
          { label: t('title') },
        ]}
      />
      <Page width="read">
        {/* As wide as the text below it: what is written from the right begins where that does. */}
        <div className="print-copy">
          <PrintHeading lang={newer.language ?? undefined} dir={newer.direction}>
            {newer.title}
          </PrintHeading>
        </div>
        <div className="mt-3 mb-4 grid gap-x-8 gap-y-3 sm:grid-cols-2">
          <Capture team={team} name={t('older')} meta={older} />
          <Capture team={team} name={t('newer')} meta={newer} />
        </div>
        <Told view={view} />
        {difference && difference.pieces.length > 0 && (
          <>
            <DifferenceText team={team} view={view} pieces={difference.pieces} />
            <Pager label={t('parts')} previousHref={previousHref} nextHref={nextHref} />
            <DifferenceKeys previousHref={previousHref} nextHref={nextHref} />
          </>
        )}
      </Page>
    </>
  )
}

function Capture({ team, name, meta }: { team: string; name: string; meta: SnapshotMeta }) {
  const t = useTranslations('archive.difference')
  const taken = (
    <Link prefetch={false} href={snapshotHref(team, meta.id)} className="link">
      <Time at={meta.capturedAt} />
    </Link>
  )
  return (
    <section aria-label={name} className="min-w-0">
      <h2 className="mb-1 text-xs font-semibold text-soft">{name}</h2>
      <Facts
        facts={[
          {
            term: t('captured'),
            value: t.rich('capturedBy', {
              when: () => taken,
              name: meta.capturedBy,
              scheduled: String(meta.scheduled),
            }),
          },
          { term: t('digest'), value: <span className="font-mono break-all">{meta.digest}</span> },
        ]}
      />
    </section>
  )
}

const ORDER: readonly ChangeKind[] = ['CHANGED', 'INSERTED', 'DELETED', 'MOVED']

/** How much differs, in a sentence. */
function Told({ view: { same, difference } }: { view: DifferenceView }) {
  const t = useTranslations('archive.difference')
  const format = useFormatter()
  if (!difference) return <Notice kind="warning" title={t('tooMuch')} todo={t('tooMuchTodo')} />
  const { counts, part, parts } = difference
  const total = ORDER.reduce((sum, kind) => sum + counts[kind], 0)
  if (total === 0) return <Notice title={t(same ? 'alike' : 'alikeInWords')} />
  const each = ORDER.filter((kind) => counts[kind] > 0).map((kind) =>
    t(`counts.${kind}`, { count: counts[kind] }),
  )
  return (
    <div className="mb-5 border-y border-line py-2">
      <p className="font-semibold">
        {t('total', { count: total, each: format.list(each, { type: 'conjunction' }) })}
      </p>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-soft">
        {parts > 1 && <span>{t('part', { part: part + 1, parts })}</span>}
        <span>
          {t.rich('legend', {
            ins: (words) => <ins className="diff-ins">{words}</ins>,
            del: (words) => <del className="diff-del">{words}</del>,
            moved: (words) => <span className="diff-moved">{words}</span>,
          })}
        </span>
      </p>
    </div>
  )
}
