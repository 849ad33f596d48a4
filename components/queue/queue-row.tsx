import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { VERDICT_LOOK } from '@/components/claims/verdict-mark'
import { Mark } from '@/components/ui/badge'
import { Time } from '@/components/ui/time'
import type { QueueRow as Row } from '@/lib/reviews/view'

type Props = {
  row: Row
  /** Whoever looks. */
  me: string
  team: string
  late: boolean
  here: boolean
  picked: boolean
  /** Whether the list holds it no longer, and it stands here only so that no other moves. */
  gone?: boolean
}

/**
 * One claim of the queue. Plain elements only, and no listener of its own: the table listens for all of them, so that
 * a page of forty costs next to nothing to render. Below 860 px the row is a card.
 */
export const QueueRow = memo(function QueueRow({ row, me, team, late, here, picked, gone }: Props) {
  const t = useTranslations('queue')
  const { id, number, text, story, storyId, attributions, dueAt } = row
  return (
    <tr
      data-id={id}
      data-here={here || undefined}
      data-picked={picked || undefined}
      data-gone={gone || undefined}
      className="queue-row"
    >
      <td className="queue-tick">
        <label>
          <input
            type="checkbox"
            checked={picked}
            disabled={gone}
            readOnly
            data-tick
            aria-label={t('select', { number })}
          />
        </label>
      </td>
      <th scope="row" className="queue-claim">
        <a href={`/${team}/claims/${id}`} data-open dir="auto">
          {text}
        </a>
      </th>
      <td className="queue-story">
        <a href={`/${team}/stories/${storyId}`} dir="auto" title={story}>
          {story}
        </a>
      </td>
      <td className="queue-why">
        {gone ? t('gone') : <Why row={row} />}
        <PutOffs people={row.reviewers} me={me} />
      </td>
      <td className="queue-count">
        <span aria-hidden="true" className={attributions === 0 ? 'text-faint' : undefined}>
          {attributions}
        </span>
        <span className="queue-unit">{t('attributionCount', { count: attributions })}</span>
      </td>
      <td className="queue-with">
        <People people={row.reviewers} />
      </td>
      <td className="queue-due" data-late={late || undefined}>
        {dueAt ? <Due at={dueAt} late={late} /> : <span className="text-faint">{t('noDue')}</span>}
      </td>
    </tr>
  )
})

function Due({ at, late }: { at: string; late: boolean }) {
  const t = useTranslations('queue')
  const when = () => <Time at={at} as="clock" />
  return late ? t.rich('overdue', { when }) : when()
}

function Why({ row }: { row: Row }) {
  const t = useTranslations('queue.reasons')
  const marks = useTranslations('marks.verdict')
  if (!row.verdict) return t(row.reason)
  const found = <Mark {...VERDICT_LOOK[row.verdict]}>{marks(row.verdict)}</Mark>
  if (row.reason !== 'look-again') return found
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      {t(row.reason)} {found}
    </span>
  )
}

/** Until when a reviewer put it aside, and why they left it for later. */
function PutOffs({ people, me }: { people: Row['reviewers']; me: string }) {
  const t = useTranslations('queue.putOff')
  const reasons = useTranslations('putOff.reasons')
  return people.map(({ id, initials, snoozedUntil, skip }) => {
    if (!snoozedUntil && !skip) return null
    const who = id === me ? 'me' : 'other'
    return (
      <span key={id} className="queue-put-off">
        {snoozedUntil &&
          t.rich('until', { who, initials, when: () => <Time at={snoozedUntil} as="clock" /> })}
        {snoozedUntil && skip && ' '}
        {skip && t('left', { who, initials, reason: reasons(skip.reason) })}
      </span>
    )
  })
}

/** Initials, a tick on those whose review is in. */
function People({ people }: { people: Row['reviewers'] }) {
  const t = useTranslations('queue')
  if (people.length === 0) return <span className="text-faint">{t('nobody')}</span>
  return people.map(({ id, name, initials, reviewed }) => {
    const label = reviewed ? t('reviewIn', { name }) : name
    return (
      <span key={id} title={label} data-in={reviewed || undefined} className="queue-who">
        <span aria-hidden="true">{initials}</span>
        <span className="sr-only">{label}</span>
      </span>
    )
  })
}
