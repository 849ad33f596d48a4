import { type Curves, chancesOf } from '../../lib/attribution/confidence/confidence'
import { ROLES } from '../../lib/attribution/confidence/evidence'
import { fitCurves, type Sample } from '../../lib/attribution/training/fit-curves'
import { calibrationError, reliability, type Told } from '../../lib/attribution/training/reliability'

export const CHANCES = ['statement', ...ROLES] as const
type Chance = (typeof CHANCES)[number]

/** In how many parts the texts are told apart: each is told of by curves that were fitted to the others. */
const FOLDS = 5

/** One list of samples for each text, so that a text is in one part as a whole. */
type Texts = readonly (readonly Sample[])[]

/** The reliability tables of rules and tagger together, and of the rules alone, in Markdown. */
export function reliabilityTables(alone: Texts, beside: Texts): string {
  const curves = Array.from({ length: FOLDS }, (_, fold) => fitCurves(rest(alone, fold), rest(beside, fold)))
  const told = (texts: Texts, which: Chance) =>
    curves.flatMap((fitted, fold) => toldBy(fitted, part(texts, fold), which))
  return [
    ...CHANCES.map((which) => tableOf(`rules and tagger, ${which}`, told(beside, which))),
    ...CHANCES.map((which) => tableOf(`rules alone, ${which}`, told(alone, which))),
  ].join('\n\n')
}

const part = (texts: Texts, fold: number) => texts.filter((_, i) => i % FOLDS === fold).flat()
const rest = (texts: Texts, fold: number) => texts.filter((_, i) => i % FOLDS !== fold).flat()

/** What curves say of samples, beside what became of them. */
function toldBy(curves: Curves, samples: readonly Sample[], which: Chance): Told[] {
  return samples.flatMap(({ evidence, outcome }) => {
    const right = outcome[which]
    return right === null ? [] : [{ chance: chancesOf(evidence, curves)[which], right }]
  })
}

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
