import { z } from 'zod'
import { id, optionalLine, version } from '@/lib/core/fields'
import { ANONYMITY_USES } from './model'

const REASON_MAX = 500

/** A box of a form: ticked it sends a word, otherwise nothing; from code it is what it says. */
const tick = z
  .union([z.boolean(), z.string().transform((sent) => sent !== '' && sent !== 'false')])
  .default(false)

/** `version` 0 is for grounds that nobody gave yet. */
export const groundsInput = z.object({
  attributionId: id,
  version,
  vital: tick,
  notOtherwise: tick,
  reliable: tick,
  reason: optionalLine(REASON_MAX),
  use: z.enum(ANONYMITY_USES).default('INFORMATION'),
})
export type SetGrounds = z.output<typeof groundsInput>
