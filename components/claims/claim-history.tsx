import { useTranslations } from 'next-intl'
import { Timeline } from '@/components/audit/timeline'
import { Disclosure } from '@/components/ui/disclosure'
import type { TimelineEntry } from '@/lib/audit/timeline'

type Props = {
  team: string
  href: string
  entries: readonly TimelineEntry[]
  next: number | null
  notes: Readonly<Record<string, string>>
  /** The sequence number this page of the history ends before; undefined for the newest. */
  before: number | undefined
}

/** What happened to the claim, as far as this reader may know it; open when an older page of it was asked for. */
export function ClaimHistory({ team, href, entries, next, notes, before }: Props) {
  const t = useTranslations('claims.history')
  // A page of which the reader may see nothing yet is empty too, and others may come before and after it.
  const nothing = entries.length === 0 && next === null && before === undefined
  return (
    <section id="history" aria-label={t('title')}>
      <Disclosure
        open={before !== undefined}
        summary={<h2 className="text-xs font-semibold">{t('title')}</h2>}
      >
        {nothing ? (
          <p className="text-soft">{t('none')}</p>
        ) : (
          <Timeline
            teamSlug={team}
            entries={entries}
            notes={notes}
            next={next === null ? null : `${href}?before=${next}#history`}
            newest={before === undefined ? undefined : `${href}#history`}
          />
        )}
      </Disclosure>
    </section>
  )
}
