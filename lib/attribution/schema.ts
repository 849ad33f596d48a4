import { z } from 'zod'
import { SOURCE_KINDS, SOURCE_NAMINGS } from '@/lib/sources/model'
import { ATTRIBUTION_MODES, DENIAL_SCOPES, STANCES, type Statement } from './model'

const offset = z.int().min(0)
const range = z
  .object({ start: offset, end: offset })
  .refine(({ start, end }) => start < end, 'a range ends after it starts')

const chance = z.number().min(0).max(1)

/** A statement as it was stored: parsed again when read, since what the engine writes grows with time: what it did not write yet has a default. */
export const statementSchema: z.ZodType<Statement> = z.object({
  range,
  source: z.object({
    range: range.nullable(),
    name: z.string(),
    kind: z.enum(SOURCE_KINDS),
    naming: z.enum(SOURCE_NAMINGS),
    headcount: z.int().positive().nullable(),
  }),
  cue: range.nullable(),
  content: z.array(range),
  outlets: z.array(z.object({ range, name: z.string(), cue: range.nullable() })),
  mode: z.enum(ATTRIBUTION_MODES),
  stance: z.enum(STANCES),
  denialScope: z.enum(DENIAL_SCOPES).nullable(),
  denied: range.nullable().default(null),
  hedges: z.array(range).default([]),
  saidWhen: range.nullable().default(null),
  within: offset.nullable().default(null),
  rule: z.string(),
  tagged: z.boolean().default(false),
  confidence: z
    .object({
      statement: chance,
      source: chance.nullable(),
      cue: chance.nullable(),
      content: chance.nullable(),
    })
    .nullable()
    .default(null),
})
