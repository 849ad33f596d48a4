import { z } from 'zod'
import { id, instant, optionalInstant, optionalParagraphs } from '@/lib/core/fields'
import { SKIP_REASONS } from './put-off-view'

/** What a reviewer sends who puts a claim of their own off. */
const MANY = 200
export const SKIP_NOTE_MAX = 500

const ids = z.preprocess(
  (given) => (typeof given === 'string' ? [given] : given),
  z.array(id).min(1).max(MANY),
)
const until = optionalInstant

export const snoozeInput = z.object({ claimIds: ids, until })
export type Snooze = z.output<typeof snoozeInput>

export const restoreSnoozeInput = z.object({
  changes: z
    .array(z.object({ claimId: id, until }))
    .min(1)
    .max(MANY),
})
export type RestoreSnooze = z.output<typeof restoreSnoozeInput>

const reason = z.enum(SKIP_REASONS)
const note = optionalParagraphs(SKIP_NOTE_MAX)

/** Another reason is told in words. */
export const skipInput = z
  .object({ claimId: id, reason, note })
  .refine((skip) => skip.reason !== 'OTHER' || skip.note !== '', {
    path: ['note'],
    params: { code: 'skipNeedsWords' },
  })
export type SkipInput = z.output<typeof skipInput>

export const restoreSkipInput = z.object({
  claimId: id,
  skip: z.object({ reason, note, at: instant }).nullable(),
})
export type RestoreSkip = z.output<typeof restoreSkipInput>
