import { z } from 'zod'
import { reportSchema, SCHEMA_ID } from './model'

/** The JSON Schema (draft 2020-12) of a frozen report, made from the very schema that stored reports are read with. */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12', reused: 'ref' })
  return {
    $schema,
    $id: SCHEMA_ID,
    title: 'Verdict report, version 1',
    description:
      'What a desk found about the claims of an article, why, and who says what. Stances are what sources do; verdicts are what the desk finds.',
    ...rest,
  }
}
