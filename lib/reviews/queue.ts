import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { decodeCursor, toPage } from '@/lib/core/paging'
import { initialsOf } from '@/lib/teams/initials'
import { findChoices } from './choices-repository'
import { listReviewers } from './people'
import { putOffSeen } from './put-off'
import { type CountsOfMe, countOfMe, countQueue } from './queue-counts-repository'
import { findQueueRows, QUEUE_CURSOR, type StoredQueueRow } from './queue-repository'
import { reasonOf } from './reason'
import { listViews } from './saved-views'
import type { QueueFilter, QueueRow, QueueTab, QueueView } from './view'

/**
 * One page of the queue with the counts of its tabs.
 *
 * @param zone IANA time zone in which "today" is meant
 */
export async function getQueue(scope: Scope, filter: QueueFilter, zone = 'UTC'): Promise<QueueView> {
  requirePermission(scope, 'desk.read')
  const cursor = decodeCursor(filter.cursor, QUEUE_CURSOR)
  const at = now()
  const canAssign = may(scope, 'assignment.edit')
  const [stored, counts, people, views, choices] = await Promise.all([
    findQueueRows(scope, { ...filter, cursor, at, zone }),
    countQueue(scope, at),
    canAssign ? listReviewers(scope) : [],
    listViews(scope),
    findChoices(scope, filter),
  ])
  const page = toPage(stored, cursor, (row) => [String(row.turn), row.sortAt.toISOString(), row.id])
  return {
    filter,
    rows: page.rows.map((row) => toQueueRow(row, filter.tab, scope)),
    next: page.next,
    previous: page.previous,
    counts,
    me: scope.actorId,
    people,
    views,
    choices,
    can: {
      assign: canAssign,
      createStory: may(scope, 'story.create'),
      shareViews: may(scope, 'view.share'),
    },
  }
}

/** How many claims wait for the acting member, for the frame around every page (`countOfMe`). */
export function countMine(scope: Scope): Promise<CountsOfMe> {
  return countOfMe(scope, now())
}

function toQueueRow(row: StoredQueueRow, tab: QueueTab, scope: Scope): QueueRow {
  const { turn: _, sortAt: __, marked: ___, dueAt, ...shown } = row
  const me = scope.actorId
  return {
    ...shown,
    reason: tab === 'look-again' ? tab : reasonOf(row, me),
    reviewers: row.reviewers.map(({ snoozedUntil, skip, ...person }) => ({
      ...person,
      initials: initialsOf(person.name),
      ...putOffSeen(scope, row.reviewers, { snoozedUntil, skip, ...person }),
    })),
    dueAt: dueAt?.toISOString() ?? null,
  }
}
