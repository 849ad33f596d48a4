import fs from 'node:fs'
import path from 'node:path'
import { ENGINES, type EngineName, isEngine } from './engines/engine'
import { OUTPUT } from './paths'
import { bundleReaders, type Pass, type Reader, startReader } from './reader'
import { cycle, inTurns } from './rounds'
import { median } from './statistics'
import { type Corpus, corpus, textOf } from './texts'
import { countTokens } from './tokens'

export type Plan = {
  /** Characters of the texts, from the shortest: peak memory only grows. */
  readonly lengths: readonly number[]
  readonly starts: number
  readonly passes: number
  /** And more of a short text, until an engine has worked so long: a single collection of garbage would weigh on few. */
  readonly enoughMs: number
  /** No more than one pass of one engine over one text once that takes so long. */
  readonly longMs: number
  /** How long each reads before anything counts: V8 needs its time with larger programs. */
  readonly warmUpMs: number
}

const PLAN: Plan = {
  lengths: [50_000, 150_000, 500_000, 1_500_000, 5_000_000],
  starts: 7,
  passes: 5,
  enoughMs: 1_000,
  longMs: 10_000,
  warmUpMs: 8_000,
}

/** What one text took an engine; null where it ended over it. */
export type Point = { readonly passes: readonly Pass[] } | null
export type EngineFigures = {
  readonly readyMs: readonly number[]
  /** Processor time of the process until then. */
  readonly readyCpuMs: readonly number[]
  readonly readyMb: readonly number[]
  /** The first reading of the shortest text by a fresh process. */
  readonly cold: Pass | null
  /** One for each text. */
  readonly points: readonly Point[]
}
export type AttributionFigures = {
  readonly corpus: string
  readonly texts: readonly { readonly length: number; readonly tokens: number }[]
  readonly engines: Readonly<Record<EngineName, EngineFigures>>
}

type Text = { readonly file: string; readonly length: number; readonly tokens: number }

/** Lets each engine read the same texts, in a process of its own and in turns. */
export async function benchAttribution(
  say: (line: string) => void,
  plan = PLAN,
): Promise<AttributionFigures> {
  await bundleReaders()
  const from = corpus()
  const { texts, pieces } = writeTexts(from, plan.lengths)
  const names = Object.keys(ENGINES).filter(isEngine)
  const starts = await timeStarts(names, plan.starts)
  say(`Started each engine ${plan.starts} times.`)
  const readers = new Map<EngineName, Reader>()
  try {
    for (const name of names) if (name !== 'nothing') readers.set(name, await startReader(name))
    const curves = await readAll(readers, texts, pieces, plan, say)
    const figures = names.map((name) => [name, { ...starts(name), ...curves(name) }])
    return { corpus: from.name, texts, engines: Object.fromEntries(figures) }
  } finally {
    for (const reader of readers.values()) await reader.stop()
  }
}

/** The texts, and the longest in pieces as long as the shortest, to warm up with. */
function writeTexts(from: Corpus, lengths: readonly number[]): { texts: Text[]; pieces: string[] } {
  const folder = path.join(OUTPUT, 'texts')
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  const write = (name: string, text: string) => {
    const file = path.join(folder, name)
    fs.writeFileSync(file, text)
    return file
  }
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]
  const whole = textOf(from, longest)
  const texts = lengths.map((length) => {
    const text = whole.slice(0, length)
    return { file: write(`${length}.txt`, text), length, tokens: countTokens(text) }
  })
  const pieces = Array.from({ length: Math.floor(longest / shortest) }, (_, at) =>
    write(`piece-${at}.txt`, whole.slice(at * shortest, (at + 1) * shortest)),
  )
  return { texts, pieces }
}

async function timeStarts(names: readonly EngineName[], rounds: number) {
  const started = new Map(names.map((name) => [name, [] as Pick<Reader, 'readyMs' | 'first'>[]]))
  for (let round = 0; round < rounds; round++) {
    for (const name of inTurns(names, round)) {
      const reader = await startReader(name)
      await reader.stop()
      started.get(name)?.push(reader)
    }
  }
  return (name: EngineName) => {
    const times = started.get(name) ?? []
    return {
      readyMs: times.map((one) => one.readyMs),
      readyCpuMs: times.map((one) => one.first.sinceStartMs),
      readyMb: times.map((one) => one.first.peakMb),
    }
  }
}

async function readAll(
  readers: ReadonlyMap<EngineName, Reader>,
  texts: readonly Text[],
  pieces: readonly string[],
  plan: Plan,
  say: (line: string) => void,
) {
  const cold = new Map<EngineName, Pass | null>()
  const points = new Map([...readers.keys()].map((name) => [name, [] as Point[]]))
  for (const [name, reader] of readers) {
    const [shortest] = texts
    if (!shortest) break
    cold.set(name, await reader.read(shortest.file))
    await warmUp(reader, pieces, plan.warmUpMs)
  }
  for (const text of texts) {
    const passes = await readInTurns(readers, text, plan)
    for (const [name, of] of points) of.push(passes(name))
    say(`Read ${text.length} characters.`)
  }
  return (name: EngineName) => ({ cold: cold.get(name) ?? null, points: points.get(name) ?? [] })
}

/** One text over and over would be learned by heart: V8 makes its code for what it has met. */
async function warmUp(reader: Reader, files: readonly string[], ms: number): Promise<void> {
  const next = cycle(files)
  for (let spent = 0; spent < ms; ) {
    const one = await reader.read(next())
    if (one === null) return
    spent += one.cpuMs
  }
}

async function readInTurns(readers: ReadonlyMap<EngineName, Reader>, { file }: Text, plan: Plan) {
  const passes = new Map([...readers.keys()].map((name) => [name, [] as Pass[]]))
  const ended = new Set<EngineName>()
  for (let round = 0; ; round++) {
    const waiting = [...passes].filter(([name, done]) => !ended.has(name) && wantsMore(done, plan))
    if (waiting.length === 0) break
    for (const [name, done] of inTurns(waiting, round)) {
      const one = await readers.get(name)?.read(file)
      if (one) done.push(one)
      else ended.add(name)
    }
  }
  return (name: EngineName): Point => {
    const done = passes.get(name) ?? []
    return done.length > 0 ? { passes: done } : null
  }
}

function wantsMore(done: readonly Pass[], { passes, longMs, enoughMs }: Plan): boolean {
  if (done.some((one) => one.wallMs > longMs)) return false
  return done.length < passes || done.reduce((sum, one) => sum + one.cpuMs, 0) < enoughMs
}

/** Tokens a second of processor time: of one core, since all work is on one thread, and without the neighbours' share. */
export const speed = (tokens: number, passes: readonly Pass[]): number =>
  tokens / (median(passes.map((one) => one.cpuMs)) / 1000)
