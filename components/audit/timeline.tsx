import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ui/copy-button'
import { cx } from '@/components/ui/cx'
import { Pager } from '@/components/ui/pager'
import { Time } from '@/components/ui/time'
import { shortDigest } from '@/lib/archive/short-digest'
import type { TimelineEntry } from '@/lib/audit/timeline'
import { Differences } from './differences'
import { oneLineAnAct } from './one-line'
import { entryAnchor, entryHref, sentenceKey, sentenceValues } from './sentence'
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
  /** What was said when a claim was handed on, by the assignment, as far as the reader may see it. */
  notes?: Readonly<Record<string, string>>
}

const NO_NOTES = {}

/** An entry with its number. The one an address leads to is marked, below the bar, and shows its hash whole. */
const NUMBERED =
  'group scroll-mt-24 grid-cols-[27rem_minmax(0,1fr)] target:bg-wash target:shadow-[inset_3px_0_0_var(--accent)] target:ps-3'

/** What happened, one sentence an event, newest first. A server component: its words stay on the server. */
export function Timeline({
  teamSlug,
  entries,
  next,
  newest,
  discreet = false,
  claims,
  notes = NO_NOTES,
}: TimelineProps) {
  const t = useTranslations('audit')
  // Where numbers show, none is left out.
  const lines = claims ? entries : oneLineAnAct(entries)
  return (
    <>
      <ol className="flex flex-col">
        {lines.map((entry) => (
          <li
            key={entry.seq}
            id={claims && entryAnchor(entry.seq)}
            className={cx(
              'grid gap-x-4 border-b border-line py-2 max-md:grid-cols-1',
              claims ? NUMBERED : 'grid-cols-[14rem_minmax(0,1fr)]',
            )}
          >
            <div className="flex flex-wrap content-start items-center gap-x-3 text-xs leading-[1.65] text-faint">
              {claims && (
                <span className="min-w-16 shrink-0 tabular-nums">{t('entry', { seq: entry.seq })}</span>
              )}
              <Time at={entry.at} />
              {claims && <Hash entry={entry} />}
            </div>
            <div className="min-w-0">
              <Sentence entry={entry} discreet={discreet} />
              {claims && <EntryLink teamSlug={teamSlug} entry={entry} claims={claims} />}
              {claims && (
                <p className="hidden text-xs break-all text-soft group-target:block">
                  {t('hashOf', { hash: entry.hash })}
                </p>
              )}
              <Note words={notes[entry.subjectId]} />
              <Differences entry={entry} />
            </div>
          </li>
        ))}
      </ol>
      <Pager label={t('title')} previousHref={newest} nextHref={next ?? undefined} />
    </>
  )
}

/** The hash of an entry, by which a report names it: in short to compare, whole to copy. */
function Hash({ entry: { seq, hash } }: { entry: TimelineEntry }) {
  const t = useTranslations('audit')
  const short = shortDigest(hash)
  return (
    <CopyButton
      size="sm"
      variant="quiet"
      value={hash}
      label={short}
      title={hash}
      className="-mx-2 -my-1"
      aria-label={t('copyHash', { hash: short, seq })}
    />
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

function Note({ words }: { words: string | undefined }) {
  if (!words) return null
  return (
    <p dir="auto" className="text-xs break-words whitespace-pre-line text-soft">
      {words}
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
