import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { now } from '@/lib/core/clock'
import { PAGE_SIZE } from '@/lib/core/paging'
import { findDoneToday, findWaitingForMe } from './day-repository'
import type { DayClaim, DayList, DayView } from './day-view'
import { countQueue } from './queue-counts-repository'
import { findQueueRows } from './queue-repository'

/**
 * What a member did today and what waits for them. The lists of the queue are the queue's own, so that what leads to it
 * finds there what was told here.
 *
 * @param zone IANA time zone in which "today" is meant
 */
export async function getDay(scope: Scope, zone: string): Promise<DayView> {
  requirePermission(scope, 'desk.read')
  const at = now()
  const mine = (due: 'overdue' | 'today') =>
    findQueueRows(scope, {
      ...{ tab: 'mine', due, words: '', storyId: null, reviewerId: null, cursor: null },
      ...{ at, zone },
    })
  const [done, waiting, overdue, today, counts] = await Promise.all([
    findDoneToday(scope, at, zone),
    findWaitingForMe(scope),
    mine('overdue'),
    mine('today'),
    countQueue(scope, at),
  ])
  return {
    at: at.toISOString(),
    done: listOf(done.map((row) => ({ ...claimOf(row), at: row.at.toISOString(), decided: row.decided }))),
    waiting: listOf(waiting.map((row) => ({ ...claimOf(row), dueAt: iso(row.dueAt) }))),
    overdue: listOf(overdue.map((row) => ({ ...claimOf(row), dueAt: iso(row.dueAt) }))),
    today: listOf(today.map((row) => ({ ...claimOf(row), dueAt: iso(row.dueAt) }))),
    counts: { mine: counts.mine, snoozed: counts.snoozed, toAdjudicate: counts['to-adjudicate'] },
  }
}

const claimOf = ({ id, number, text, story }: DayClaim): DayClaim => ({ id, number, text, story })
const iso = (at: Date | null) => at?.toISOString() ?? null

function listOf<Row>(rows: readonly Row[]): DayList<Row> {
  return { rows: rows.slice(0, PAGE_SIZE), more: rows.length > PAGE_SIZE }
}
