import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Pager } from '@/components/ui/pager'
import { Time } from '@/components/ui/time'
import type { TimelineEntry } from '@/lib/audit/timeline'
import { Differences } from './differences'
import { oneLineAnAct } from './one-line'
import { entryHref, sentenceKey, sentenceValues } from './sentence'
import { useWording } from './use-wording'

type TimelineProps = {
  teamSlug: string
  entries: readonly TimelineEntry[]
  /** The address of the older entries, if there are any, and of the newest when these are not. */
  next?: string | null
  newest?: string
  /** Leaves out what reviewers may not know before their own review is in. */
  discreet?: boolean
  /**
   * The claims told of, by id: the history of the whole team. There each entry leads to its record and shows its number,
   * by which a report names it; on a record's own page the numbers would have gaps.
   */
  claims?: Readonly<Record<string, string>>
}

/** What happened, one sentence an event, newest first. A server component: its words stay on the server. */
export function Timeline({ teamSlug, entries, next, newest, discreet = false, claims }: TimelineProps) {
  const t = useTranslations('audit')
  // Where numbers show, none is left out.
  const lines = claims ? entries : oneLineAnAct(entries)
  return (
    <>
      <ol className="flex flex-col">
        {lines.map((entry) => (
          <li
            key={entry.seq}
            className={`grid gap-x-4 border-b border-line py-2 max-md:grid-cols-1 ${claims ? 'grid-cols-[20rem_minmax(0,1fr)]' : 'grid-cols-[14rem_minmax(0,1fr)]'}`}
          >
            <div className="flex gap-x-3 text-xs leading-[1.65] text-faint">
              {claims && (
                <span className="min-w-16 shrink-0 tabular-nums">{t('entry', { seq: entry.seq })}</span>
              )}
              <Time at={entry.at} />
            </div>
            <div className="min-w-0">
              <Sentence entry={entry} discreet={discreet} />
              {claims && <EntryLink teamSlug={teamSlug} entry={entry} claims={claims} />}
              <Differences entry={entry} />
            </div>
          </li>
        ))}
      </ol>
      <Pager label={t('title')} previousHref={newest} nextHref={next ?? undefined} />
    </>
  )
}

function Sentence({ entry, discreet }: { entry: TimelineEntry; discreet: boolean }) {
  const t = useTranslations('audit')
  const events = useTranslations('audit.events')
  const values = sentenceValues(entry, useWording())
  const who = () => <strong className="font-semibold">{entry.actor ?? t('workbench')}</strong>
  return (
    <p dir="auto" className="inline break-words">
      {events.rich(sentenceKey(entry.kind, discreet), { ...values, who })}
    </p>
  )
}

function EntryLink({
  teamSlug,
  entry,
  claims,
}: Pick<TimelineProps, 'teamSlug'> & { entry: TimelineEntry; claims: Readonly<Record<string, string>> }) {
  const t = useTranslations('audit')
  const href = entryHref(teamSlug, entry)
  if (!href) return null
  const claim = entry.claimId ? claims[entry.claimId] : undefined
  if (claim)
    return (
      <Link href={href} dir="auto" className="link block w-fit max-w-full truncate text-xs leading-6">
        {claim}
      </Link>
    )
  return (
    <Link href={href} aria-label={t('openEntry', { seq: entry.seq })} className="link ms-2 text-xs">
      {t('open')}
    </Link>
  )
}
