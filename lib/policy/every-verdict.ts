/** What the rules say of a claim that nobody has decided yet: whatever is refused when a verdict is tried. Pure; server only. */
import { VERDICTS } from '@/lib/claims/model'
import type { PolicyCase } from './case'
import { checkClaim } from './check'
import type { JudgedFinding, PolicyResult } from './model'
import type { PolicyPack } from './pack'

export type Foreseen = {
  /** What is found whichever verdict is tried. */
  readonly results: readonly PolicyResult[]
  /**
   * What is found besides only once it is denied, where nothing stands against the claim yet. Nobody wants to read this of a
   * claim that nobody denies, and whoever would deny it has to find it.
   */
  readonly toDeny: readonly PolicyResult[]
}

export function checkEveryVerdict(of: PolicyCase, pack: PolicyPack): Foreseen {
  const tried = (verdict: (typeof VERDICTS)[number]) =>
    checkClaim({ ...of, candidate: { verdict, deciderId: null, at: null } }, pack)
  const denied = tried('DENIED')
  const others = VERDICTS.filter((verdict) => verdict !== 'DENIED').map(tried)
  const results = others.reduce(together, [])
  const seen = new Set(results.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)))
  const isSeen = ({ fingerprint }: JudgedFinding) => seen.has(fingerprint)
  return {
    results: together(results, keep(denied, isSeen)),
    toDeny: keep(denied, (finding) => !isSeen(finding)).filter(({ findings }) => findings.length > 0),
  }
}

/** The results of the same rules when one or the other is tried. */
function together(some: readonly PolicyResult[], more: readonly PolicyResult[]): readonly PolicyResult[] {
  if (some.length === 0) return more
  return some.map((result, at) => {
    const other = more[at]
    return other ? both(result, other) : result
  })
}

const WORST = ['FAIL', 'PASS', 'NOT_APPLICABLE'] as const

function both(one: PolicyResult, other: PolicyResult): PolicyResult {
  const found = new Map(one.findings.map((finding) => [finding.fingerprint, finding]))
  for (const finding of other.findings) {
    const stops = found.get(finding.fingerprint)?.stops ?? []
    found.set(finding.fingerprint, { ...finding, stops: inOrder([...stops, ...finding.stops]) })
  }
  return {
    ...one,
    outcome: WORST.find((outcome) => outcome === one.outcome || outcome === other.outcome) ?? one.outcome,
    findings: [...found.values()],
    stops: inOrder([...one.stops, ...other.stops]),
  }
}

const inOrder = (some: PolicyResult['stops']) => VERDICTS.filter((verdict) => some.includes(verdict))

/** Results with some of their findings, and what these stop. One that is left with none is passed over, not passed. */
function keep(
  results: readonly PolicyResult[],
  isKept: (finding: JudgedFinding) => boolean,
): readonly PolicyResult[] {
  return results.map((result) => {
    const findings = result.findings.filter(isKept)
    const outcome =
      result.outcome === 'FAIL' && findings.length === 0 ? ('NOT_APPLICABLE' as const) : result.outcome
    return { ...result, outcome, findings, stops: inOrder(findings.flatMap(({ stops }) => stops)) }
  })
}
