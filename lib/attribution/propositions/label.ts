import { z } from 'zod'
import { WORTH_REASONS } from './check-worth'
import type { Proposition } from './propositions'

/** What is kept with a statement about the proposition it makes. */
export const propositionLabelSchema = z.object({
  /** The number, in the whole text, of the first statement of the group. */
  group: z.int().min(0),
  /** How many statements it holds. */
  size: z.int().min(1),
  score: z.number().min(0).max(1),
  reasons: z.array(z.enum(WORTH_REASONS)).readonly(),
})
export type PropositionLabel = z.output<typeof propositionLabelSchema>

/** The label of each statement, in their order. `before` statements were found in the parts before. */
export function labelsOf(propositions: readonly Proposition[], before: number): PropositionLabel[] {
  const labels: PropositionLabel[] = []
  for (const { statements, worth } of propositions) {
    const label = { group: before + (statements[0] ?? 0), size: statements.length, ...worth }
    for (const index of statements) labels[index] = label
  }
  return labels
}
