import { z } from 'zod'
import { REPORT_SCHEMAS, schemaId } from './schema'

/** The JSON Schema (draft 2020-12) of a frozen report, made from the very schema that stored reports are read with. */
export function reportJsonSchema(version: keyof typeof REPORT_SCHEMAS): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(REPORT_SCHEMAS[version], {
    target: 'draft-2020-12',
    reused: 'ref',
  })
  return {
    $schema,
    $id: schemaId(version),
    title: `Verdict report, version ${version}`,
    description:
      'What a desk found about the claims of an article, why, and who says what. Stances are what sources do; verdicts are what the desk finds.',
    ...rest,
  }
}
