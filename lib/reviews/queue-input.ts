import { z } from 'zod'
import { cleanText, id, line, ticked, version } from '@/lib/core/fields'
import { QUEUE_TABS, type QueueFilter, type QueueFilters } from './view'

/** What the queue's address says, and what people send about views of it. */
const WORDS_MAX = 200
const VIEW_NAME_MAX = 80

const first = (given: unknown) => (Array.isArray(given) ? given[0] : given)
const param = <T extends z.ZodType>(schema: T) => z.preprocess(first, schema)

/** Whatever cannot be read means what it means when it is missing: an old view or address breaks nothing. */
const filters = {
  tab: param(z.enum(QUEUE_TABS)).catch('mine'),
  words: param(
    z.string().transform((text) => [...cleanText(text).trim()].slice(0, WORDS_MAX).join('')),
  ).catch(''),
  storyId: param(id).nullable().catch(null),
  reviewerId: param(id).nullable().catch(null),
  due: param(z.enum(['any', 'overdue', 'today', 'none'])).catch('any'),
}

/** What narrows the queue, as a saved view keeps it. */
export const queueFilters = z.object(filters) satisfies z.ZodType<QueueFilters>

export const queueParams = z.object({
  ...filters,
  cursor: param(z.string().max(400)).nullable().catch(null),
  view: param(id).nullable().catch(null),
}) satisfies z.ZodType<QueueFilter>

const name = line(VIEW_NAME_MAX)

export const saveViewInput = z.object({ ...filters, name, shared: ticked })
export type SaveView = z.output<typeof saveViewInput>

export const renameViewInput = z.object({ viewId: id, version, name })
export const refilterViewInput = z.object({ ...filters, viewId: id, version })
export const viewIdInput = z.object({ viewId: id, version })
export type RenameView = z.output<typeof renameViewInput>
export type RefilterView = z.output<typeof refilterViewInput>
export type RemoveView = z.output<typeof viewIdInput>
