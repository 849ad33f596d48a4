import { violates } from '@/lib/core/db'
import { refused } from '@/lib/core/errors'

/** What the database says when it refuses (CB003 and CB004), by the rule that a service would have refused by. */
const RULES = {
  'needs evidence': 'evidenceNeeded',
  'may not judge it': 'ownClaim', // the author, and whoever wrote the present wording
  'an adjudicator is none of the reviewers': 'ownReview',
} as const

/** Runs a write; a rule that only the database saw broken answers like any other rule. */
export async function guardRules<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    for (const [words, code] of Object.entries(RULES)) if (violates(error, words)) throw refused(code)
    throw error
  }
}
