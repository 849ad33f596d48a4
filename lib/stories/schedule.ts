import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { changed, type Fields, staleEdit } from '@/lib/audit/conflict'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import type { SetSchedule } from './input'
import { endOf } from './schedule-model'
import {
  addPages,
  countOf,
  findPages,
  findSchedule,
  type ListedPage,
  planPages,
  putSchedule,
  type StoredSchedule,
} from './schedule-repository'
import type { ScheduledPageView, ScheduleView } from './schedule-view'
import { storyForWork } from './service'

type Chosen = Pick<StoredSchedule, 'every' | 'until' | 'version'>
const NEVER_SET: Chosen = { every: null, until: null, version: 0 }

/** How often a story's web pages are looked at again. The caller has seen that the story is there. */
export async function getSchedule(scope: Scope, storyId: string): Promise<ScheduleView> {
  requirePermission(scope, 'desk.read')
  const [stored, pages] = await Promise.all([findSchedule(scope, storyId), findPages(scope, storyId)])
  const { every, until, version } = stored ?? NEVER_SET
  const ended = until !== null && until.getTime() <= now().getTime()
  const shown = pages.filter(({ web, leftOut }) => web || leftOut)
  return { every, until: until?.toISOString() ?? null, ended, version, pages: shown.map(toView) }
}

function toView({
  dueAt,
  lookedAt,
  orderId,
  state,
  problem,
  endedAt,
  ...page
}: ListedPage): ScheduledPageView {
  const { documentId, title, leftOut, outcome, failures, rests } = page
  const failed =
    state === 'FAILED' && orderId && problem && endedAt && (!lookedAt || lookedAt < endedAt)
      ? { orderId, at: endedAt.toISOString(), problem }
      : null
  const nextAt = dueAt?.toISOString() ?? null
  const looked = { lookedAt: lookedAt?.toISOString() ?? null, outcome }
  return { documentId, title, leftOut, ...looked, failed, failures, rests, nextAt }
}

/**
 * Sets how often the web pages of a story are looked at again by themselves, and which are left out. From then on it holds for
 * some days: the same again makes it hold for as long from now on, and has what rests tried again.
 *
 * @throws not-found, for a document of another story too; storyArchived; conflict (its texts are the fields as JSON) when
 * someone else was faster
 */
export async function setSchedule(scope: Scope, input: SetSchedule): Promise<{ version: number }> {
  requirePermission(scope, 'story.edit')
  const { storyId, every } = input
  const leftOut = [...new Set(input.leftOut)]
  return transaction(async (tx) => {
    await storyForWork(tx, scope, storyId)
    if ((await countOf(scope, storyId, leftOut, tx)) !== leftOut.length) throw notFound()
    const stored = (await findSchedule(scope, storyId, tx)) ?? NEVER_SET
    const at = now()
    await addPages(scope, storyId, { others: leftOut, dueAt: null }, tx)
    const pages = await findPages(scope, storyId, tx)
    const left = pages.filter((page) => page.leftOut).map(({ documentId }) => documentId)
    const current = fieldsOf(stored, left, pages)
    const wanted = fieldsOf({ every, until: every && endOf(at) }, leftOut, pages)
    // By their ids: two pages may have one title.
    const sameLeft = left.length === leftOut.length && left.every((one) => leftOut.includes(one))
    const same = every === stored.every && sameLeft
    if (stored.version !== input.version) {
      if (same) return { version: stored.version }
      throw await staleEdit(tx, scope, 'story.schedule-changed', {
        ...{ subjectId: storyId, current, version: stored.version, given: input.version },
        show: (fields) => JSON.stringify(fields),
      })
    }
    const change = changed(current, wanted)
    if (!change && sameLeft) return { version: stored.version }
    const version = stored.version + 1
    await putSchedule(scope, storyId, { every, until: every && endOf(at), version }, tx)
    await planPages(scope, storyId, { every, leftOut, at }, tx)
    await record(tx, scope, {
      kind: 'story.schedule-changed',
      subject: { type: 'story', id: storyId },
      storyId,
      data: change ?? {
        before: { leftOut: current.leftOut ?? null },
        after: { leftOut: wanted.leftOut ?? null },
      },
    })
    return { version }
  })
}

/** As they are told in the history: documents by their titles. */
function fieldsOf(
  { every, until }: Pick<StoredSchedule, 'every' | 'until'>,
  leftOut: readonly string[],
  pages: readonly ListedPage[],
): Fields {
  const left = pages.filter(({ documentId }) => leftOut.includes(documentId))
  return { every, until: until?.toISOString() ?? null, leftOut: left.map(({ title }) => title) }
}
