import { type AttributionFigures, type EngineFigures, type Point, speed } from './attribution'
import { type EngineName, isEngine, WORK } from './engines/engine'
import type { Pass } from './reader'
import { median } from './statistics'
import { judged, table } from './table'

/** How much dearer a token of the longest text may be than one of the shortest. */
const TARGET = { growth: 1.3 }
const OURS: ReadonlySet<EngineName> = new Set(['corroborate', 'its rules alone'])

export function attributionReport(figures: AttributionFigures): string {
  const names = Object.keys(WORK).filter(isEngine)
  return [
    `### Attribution on one thread, beside libraries that read the same text; a token of the longest at most ${TARGET.growth} × one of the shortest`,
    `The text: ${figures.corpus}. From the bytes of the file to JSON; tokens a second of processor time, tokens counted alike for all. None but the first two find attributions:`,
    names.map((name) => `- ${name}: ${nameOfWork(name)}`).join('\n'),
    table([
      [
        '',
        'ready ms',
        'of the processor',
        'MB when ready',
        'longest / shortest, a token',
        'processor time by the clock',
      ],
      ...(['nothing', ...names] as const).map((name) => startRow(name, figures)),
    ]),
    '#### Tokens a second, and the most memory until then in MB, by length',
    table([
      ['thousand characters', 'tokens', ...names.flatMap((name) => [name, 'MB'])],
      coldRow(names, figures),
      ...figures.texts.map((_, at) => curveRow(names, figures, at)),
    ]),
  ].join('\n\n')
}

const nameOfWork = (name: EngineName) => (name === 'nothing' ? '' : WORK[name])

function startRow(name: EngineName, { engines, texts }: AttributionFigures): string[] {
  const figures = engines[name]
  const growth = growthOf(figures, texts)
  return [
    name === 'nothing' ? 'Node alone' : name,
    median(figures.readyMs).toFixed(0),
    median(figures.readyCpuMs).toFixed(0),
    median(figures.readyMb).toFixed(0),
    growth === null ? '' : judged(growth, !OURS.has(name) || growth <= TARGET.growth),
    shareOf(figures.points),
  ]
}

function growthOf({ points }: EngineFigures, texts: AttributionFigures['texts']): number | null {
  const [first, last] = [points[0], points.at(-1)]
  const [short, long] = [texts[0], texts.at(-1)]
  if (!first || !last || !short || !long) return null
  return speed(short.tokens, first.passes) / speed(long.tokens, last.passes)
}

/** At most one if nothing but one thread worked; less when the machine had others to serve. */
function shareOf(points: readonly Point[]): string {
  const shares = points.flatMap((point) => point?.passes ?? []).map((one) => one.cpuMs / one.wallMs)
  return shares.length === 0 ? '' : median(shares).toFixed(2)
}

function coldRow(names: readonly EngineName[], { engines, texts }: AttributionFigures): string[] {
  const tokens = texts[0]?.tokens ?? 0
  const cold = names.map((name) => engines[name].cold)
  return [
    `${thousands(texts[0]?.length)}, read first`,
    String(tokens),
    ...cold.flatMap((one) => cells(tokens, one && [one])),
  ]
}

function curveRow(
  names: readonly EngineName[],
  { engines, texts }: AttributionFigures,
  at: number,
): string[] {
  const { length, tokens } = texts[at] ?? { length: 0, tokens: 0 }
  const passes = names.map((name) => engines[name].points[at]?.passes ?? null)
  return [thousands(length), String(tokens), ...passes.flatMap((of) => cells(tokens, of))]
}

const thousands = (length = 0) => String(length / 1000)

function cells(tokens: number, passes: readonly Pass[] | null): string[] {
  if (passes === null) return ['did not finish', '']
  return [speed(tokens, passes).toFixed(0), Math.max(...passes.map((one) => one.peakMb)).toFixed(0)]
}

export function qualityReport(scores: string | null): string {
  const told =
    scores === null
      ? 'No marked articles stand beside this checkout: nothing to score by.'
      : `\`\`\`\n${scores}\n\`\`\``
  return `### What these attributions are worth\n\n${told}`
}
