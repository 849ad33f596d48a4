import { type Curves, chancesOf } from '../../lib/attribution/confidence/confidence'
import { ROLES } from '../../lib/attribution/confidence/evidence'
import { fitCurves, type Sample } from '../../lib/attribution/training/fit-curves'
import { calibrationError, reliability, type Told } from '../../lib/attribution/training/reliability'

export const CHANCES = ['statement', ...ROLES] as const
type Chance = (typeof CHANCES)[number]

/** What the curves say of samples, beside what became of them. */
export function toldBy(curves: Curves | undefined, samples: readonly Sample[], which: Chance): Told[] {
  return samples.flatMap(({ evidence, outcome }) => {
    const right = outcome[which]
    return right === null ? [] : [{ chance: chancesOf(evidence, curves)[which], right }]
  })
}

/** In how many parts the texts are told apart: each is told of by curves that were fitted to the others. */
const FOLDS = 5

/** The reliability tables of rules alone and of both, in Markdown. One list of samples for each text. */
export function reliabilityTables(
  alone: readonly (readonly Sample[])[],
  beside: readonly (readonly Sample[])[],
): string {
  const told = (
    which: Chance,
    texts: readonly (readonly Sample[])[],
    curvesWithout: (fold: number) => Curves,
  ) => curvesByFold(curvesWithout).flatMap((curves, fold) => toldBy(curves, part(texts, fold).flat(), which))
  const without = (fold: number) => fitCurves(rest(alone, fold).flat(), rest(beside, fold).flat())
  return [
    ...CHANCES.map((which) => tableOf(`rules and tagger, ${which}`, told(which, beside, without))),
    ...CHANCES.map((which) => tableOf(`rules alone, ${which}`, told(which, alone, without))),
  ].join('\n\n')
}

const curvesByFold = (of: (fold: number) => Curves) => Array.from({ length: FOLDS }, (_, fold) => of(fold))
const part = <T>(texts: readonly T[], fold: number) => texts.filter((_, i) => i % FOLDS === fold)
const rest = <T>(texts: readonly T[], fold: number) => texts.filter((_, i) => i % FOLDS !== fold)

function tableOf(title: string, told: readonly Told[]): string {
  const percent = (share: number) => (100 * share).toFixed(1)
  return [
    `${title}: off by ${percent(calibrationError(told))} points on average`,
    '',
    '| told | how many | said, on average | were right |',
    '| :--- | ---: | ---: | ---: |',
    ...reliability(told).map(
      ({ from, count, said, was }) =>
        `| ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)} | ${count} | ${percent(said)} | ${percent(was)} |`,
    ),
  ].join('\n')
}
