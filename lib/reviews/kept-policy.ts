import { z } from 'zod'
import { RULE_IDS, SEVERITIES } from '@/lib/policy/model'

/** What a verdict was judged by, as it is kept with it: the rules as they were, and what each said. */
export const verdictPolicy = z.object({
  packId: z.string(),
  packVersion: z.int(),
  /** The version of the team's settings, 0 for the pack as it comes. */
  version: z.int(),
  results: z.array(
    z.object({
      ruleId: z.enum(RULE_IDS),
      severity: z.enum(SEVERITIES),
      outcome: z.enum(['PASS', 'FAIL', 'NOT_APPLICABLE']),
      findings: z.array(
        z.object({
          code: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])),
          side: z.enum(['FOR', 'AGAINST']).nullable(),
          fingerprint: z.string(),
        }),
      ),
    }),
  ),
  waivers: z.array(
    z.object({ id: z.string(), ruleId: z.enum(RULE_IDS), byId: z.string(), covers: z.array(z.string()) }),
  ),
})
export type VerdictPolicy = z.output<typeof verdictPolicy>
