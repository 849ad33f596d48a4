import {
  type Chances,
  type Curve,
  type Curves,
  roleInputs,
  roleSituationOf,
  statementInputs,
  statementSituationOf,
} from '@/lib/attribution/confidence/confidence'
import { type Evidence, type Role, rolesOf } from '@/lib/attribution/confidence/evidence'
import { fitted } from '@/lib/attribution/training/logistic'
import type { Outcome } from '@/lib/attribution/training/outcomes'
import { groupedInOrder } from '@/lib/core/grouped'

/** A statement that was found in a text, and what became of it. */
export type Sample = { readonly evidence: Evidence; readonly outcome: Outcome }

/**
 * The curves that fit what was measured.
 *
 * @param alone samples of the rules without a tagger
 * @param beside samples of both together, on texts the tagger was not trained on
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
      role: rolesOf((role) => fitRole(tagged, role)),
    },
  }
}

const fitRole = (samples: readonly Sample[], role: Role) =>
  fitBy(
    samples.filter(({ outcome }) => outcome[role] !== null),
    ({ evidence }) => roleSituationOf(evidence, role),
    ({ evidence }) => (evidence.tagged ? roleInputs(evidence.tagged, role) : []),
    ({ outcome }) => outcome[role] === true,
  )

/** A rule met less often than this has no rate of its own. */
const LEAST_MET = 20

/** How many samples at the rate of all rules a rule's own are joined by, so that a few say little. */
const PRIOR = 5

function ratesByRule(samples: readonly Sample[]): Record<string, Chances> {
  const all = ratesOf(samples, null)
  const rules = groupedInOrder(samples, ({ evidence }) => evidence.rule)
  return {
    ...Object.fromEntries(
      rules.filter(([, met]) => met.length >= LEAST_MET).map(([rule, met]) => [rule, ratesOf(met, all)]),
    ),
    '*': all,
  }
}

function ratesOf(samples: readonly Sample[], all: Chances | null): Chances {
  const rate = (key: 'statement' | Role) => {
    const known = samples.filter(({ outcome }) => outcome[key] !== null)
    const right = known.filter(({ outcome }) => outcome[key]).length
    return rounded((right + PRIOR * (all?.[key] ?? 0.5)) / (known.length + PRIOR))
  }
  return { statement: rate('statement'), ...rolesOf(rate) }
}

function fitBy(
  samples: readonly Sample[],
  situation: (sample: Sample) => string,
  inputs: (sample: Sample) => number[],
  right: (sample: Sample) => boolean,
): Record<string, Curve> {
  const groups = groupedInOrder(samples, situation)
  return Object.fromEntries(
    groups.map(([name, group]) => [name, fitted(group.map(inputs), group.map(right)).map(rounded)]),
  )
}

const rounded = (value: number) => Math.round(value * 1000) / 1000
