import { requirePermission } from '@/lib/access/authorize'
import { may, type Scope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { decodeCursor, toPage } from '@/lib/core/paging'
import { initialsOf } from '@/lib/teams/initials'
import { findChoices } from './choices-repository'
import { listReviewers } from './people'
import {
  type CountsOfMe,
  countOfMe,
  countQueue,
  findQueueRows,
  QUEUE_CURSOR,
  type StoredQueueRow,
} from './queue-repository'
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
  const canAssign = may(scope, 'assignment.edit')
  const [stored, counts, people, views, choices] = await Promise.all([
    findQueueRows(scope, { ...filter, cursor, at: now(), zone }),
    countQueue(scope),
    canAssign ? listReviewers(scope) : [],
    listViews(scope),
    findChoices(scope, filter),
  ])
  const page = toPage(stored, cursor, (row) => [row.dueSort.toISOString(), row.id])
  return {
    filter,
    rows: page.rows.map((row) => toQueueRow(row, filter.tab, scope.actorId)),
    next: page.next,
    previous: page.previous,
    counts,
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
  return countOfMe(scope)
}

function toQueueRow(row: StoredQueueRow, tab: QueueTab, me: string): QueueRow {
  const { dueSort: _, marked: __, dueAt, ...shown } = row
  return {
    ...shown,
    reason: tab === 'look-again' ? tab : reasonOf(row, me),
    reviewers: row.reviewers.map((person) => ({ ...person, initials: initialsOf(person.name) })),
    dueAt: dueAt?.toISOString() ?? null,
  }
}
