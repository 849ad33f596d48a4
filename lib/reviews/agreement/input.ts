import { z } from 'zod'
import { VERDICTS } from '@/lib/claims/model'
import { isId } from '@/lib/core/ids'

const id = z
  .string()
  .refine(isId)
  .transform((text) => text.toLowerCase())
const verdict = z.enum(VERDICTS)

/** What is asked for by the address; what cannot be meant is not asked for. */
export const agreementInput = z.object({
  /** `2026-11`; null for all there is. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null),
  /** Two reviewers; anybody unless both are given. */
  first: id.nullable().catch(null),
  second: id.nullable().catch(null),
  /** What the first found, and the second. */
  a: verdict.nullable().catch(null),
  b: verdict.nullable().catch(null),
  cursor: z.string().nullable().catch(null),
})

export type AgreementInput = z.output<typeof agreementInput>
