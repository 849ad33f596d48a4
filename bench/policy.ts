import type { PolicyCase } from '@/lib/policy/case'
import { checkClaim } from '@/lib/policy/check'
import { DEFAULT_PACK } from '@/lib/policy/pack'
import type { Chain } from '@/lib/provenance/model'
import { originsOf } from '@/lib/provenance/origins'
import { person, policyCase, proposed, said, unnamed } from '@/lib/testing/policy-case'
import { random } from './origins'
import { median } from './statistics'
import { judged, table } from './table'

/** What a whole story may take, in milliseconds: its editor waits for every claim's results. */
const TARGET_MS = 1_000
const CLAIMS = 500
const ATTRIBUTIONS = 10
const ROUNDS = 7

export type PolicyTimes = {
  readonly origins: readonly number[]
  readonly rules: readonly number[]
  /** How many results there were in all. */
  readonly results: number
  /** What the heap grew by for all of them, in MB. */
  readonly heapMb: number
}

/** Origins and every sourcing rule for a story of five hundred claims with ten attributions each, a verdict proposed. */
export function benchPolicy(): PolicyTimes {
  const chains = Array.from({ length: CLAIMS }, (_, n) => random(ATTRIBUTIONS, n))
  const cases = chains.map(caseOf)
  const times = { origins: [] as number[], rules: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    for (const chain of chains) originsOf(chain)
    const counted = performance.now()
    for (const one of cases) checkClaim(one, DEFAULT_PACK)
    times.origins.push(counted - began)
    times.rules.push(performance.now() - counted)
  }
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const results = cases.map((one) => checkClaim(one, DEFAULT_PACK))
  const heapMb = (process.memoryUsage().heapUsed - before) / 1e6
  return { ...times, results: results.flat().length, heapMb }
}

/** A claim with what is known of its chain: one in three who say so is not named. */
function caseOf(chain: Chain): PolicyCase {
  const { interval, origins, circles } = originsOf(chain)
  const nobody = { interval: { min: 0, max: 0 }, origins: [], circles: [] }
  const attributions = chain.attributions.map(({ id, sourceId }, n) =>
    n % 3 ? said({ id, source: person(sourceId), words: sourceId }) : unnamed({ id }),
  )
  return proposed(
    policyCase({ attributions, origins: { FOR: { interval, origins, circles }, AGAINST: nobody } }),
    'CONFIRMED',
  )
}

export function policyReport({ origins, rules, results, heapMb }: PolicyTimes): string {
  const both = median(origins) + median(rules)
  return [
    `### Sourcing rules: medians of ${ROUNDS} in ms; a story of ${CLAIMS} claims in at most ${TARGET_MS}`,
    table([
      ['', 'origins', 'rules', 'both', 'results', 'MB'],
      [
        `${CLAIMS} claims, ${(CLAIMS * ATTRIBUTIONS).toLocaleString('en')} attributions`,
        ...[median(origins), median(rules)].map((ms) => ms.toFixed(1)),
        judged(both, both <= TARGET_MS, 1),
        results.toLocaleString('en'),
        heapMb.toFixed(1),
      ],
    ]),
  ].join('\n\n')
}
