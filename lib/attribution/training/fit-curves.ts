import {
  at,
  type Curve,
  type Curves,
  type Rates,
  roleInputs,
  situationOf,
  statementInputs,
  statementSituationOf,
} from '@/lib/attribution/confidence/confidence'
import type { Evidence, Role } from '@/lib/attribution/confidence/evidence'
import { grouped } from '@/lib/attribution/training/grouped'
import type { Outcome } from '@/lib/attribution/training/outcomes'

/** A statement that was found in a text, and what became of it. */
export type Sample = { readonly evidence: Evidence; readonly outcome: Outcome }

/**
 * The curves that fit what was measured. `alone` are samples of the rules without a tagger, `beside` of both together, on texts the
 * tagger was not trained on.
 */
export function fitCurves(alone: readonly Sample[], beside: readonly Sample[]): Curves {
  const tagged = beside.filter(({ evidence }) => evidence.tagged)
  return {
    alone: ratesByRule(alone),
    unseen: ratesByRule(beside.filter(({ evidence }) => !evidence.tagged)),
    tagged: {
      statement: fitBy(
        tagged,
        ({ evidence }) => statementSituationOf(evidence),
        ({ evidence }) => (evidence.tagged ? statementInputs(evidence.tagged) : []),
        ({ outcome }) => outcome.statement,
      ),
      role: {
        source: fitRole(tagged, 'source'),
        cue: fitRole(tagged, 'cue'),
        content: fitRole(tagged, 'content'),
      },
    },
  }
}

const fitRole = (samples: readonly Sample[], role: Role) =>
  fitBy(
    samples.filter(({ outcome }) => outcome[role] !== null),
    ({ evidence }) => situationOf(evidence, role),
    ({ evidence }) => (evidence.tagged ? roleInputs(evidence.tagged, role) : []),
    ({ outcome }) => outcome[role] === true,
  )

/** A rule met less often than this has no rate of its own. */
const LEAST_MET = 20

/** How many samples at the rate of all rules a rule's own are joined by, so that a few say little. */
const PRIOR = 5

function ratesByRule(samples: readonly Sample[]): Record<string, Rates> {
  const all = ratesOf(samples, null)
  const rules = grouped(samples, ({ evidence }) => evidence.rule)
  return {
    ...Object.fromEntries(
      rules.filter(([, met]) => met.length >= LEAST_MET).map(([rule, met]) => [rule, ratesOf(met, all)]),
    ),
    '*': all,
  }
}

function ratesOf(samples: readonly Sample[], all: Rates | null): Rates {
  const rate = (key: 'statement' | Role) => {
    const known = samples.filter(({ outcome }) => outcome[key] !== null)
    const right = known.filter(({ outcome }) => outcome[key]).length
    return rounded((right + PRIOR * (all?.[key] ?? 0.5)) / (known.length + PRIOR))
  }
  return { statement: rate('statement'), source: rate('source'), cue: rate('cue'), content: rate('content') }
}

function fitBy(
  samples: readonly Sample[],
  situation: (sample: Sample) => string,
  inputs: (sample: Sample) => number[],
  right: (sample: Sample) => boolean,
): Record<string, Curve> {
  const groups = grouped(samples, situation)
  return Object.fromEntries(
    groups.map(([name, group]) => [name, fitted(group.map(inputs), group.map(right)).map(rounded)]),
  )
}

/** How strongly a curve is held to the likelihoods as they are, in samples: what fits few would fit no others. */
const RIDGE = 2

/** Logistic regression by Newton's steps, held to a curve that changes nothing: `[0, 1, 0, …]`. */
export function fitted(inputs: readonly number[][], right: readonly boolean[]): number[] {
  const width = inputs[0]?.length ?? 0
  const prior = Array.from({ length: width }, (_, i) => Number(i === 1))
  let curve = prior
  for (let step = 0; step < 30; step += 1) {
    const slope = curve.map((value, i) => -RIDGE * (value - (prior[i] ?? 0)))
    const bend = curve.map((_, i) => curve.map((_, j) => RIDGE * Number(i === j)))
    inputs.forEach((x, n) => {
      const p = at(curve, x)
      x.forEach((xi, i) => {
        slope[i] = (slope[i] ?? 0) + xi * ((right[n] ? 1 : 0) - p)
        const row = bend[i] ?? []
        x.forEach((xj, j) => {
          row[j] = (row[j] ?? 0) + xi * xj * p * (1 - p)
        })
      })
    })
    const by = solved(bend, slope)
    curve = curve.map((value, i) => value + (by[i] ?? 0))
    if (by.every((change) => Math.abs(change) < 1e-9)) break
  }
  return curve
}

/** x of A·x = b for a symmetric, positive definite A, by Gaussian elimination. */
function solved(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i] ?? 0])
  rows.forEach((pivot, i) => {
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1)
      pivot.forEach((value, j) => {
        row[j] = (row[j] ?? 0) - factor * value
      })
    }
  })
  const x = b.map(() => 0)
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? []
    const rest = x.reduce((sum, value, j) => (j > i ? sum + (row[j] ?? 0) * value : sum), 0)
    x[i] = ((row[b.length] ?? 0) - rest) / (row[i] ?? 1)
  }
  return x
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
