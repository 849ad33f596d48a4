import type { Chain, ChainAttribution } from '@/lib/provenance/model'
import { originsOf } from '@/lib/provenance/origins'
import { median } from './statistics'
import { judged, table } from './table'

/** What a graph of ten thousand places may take, in milliseconds. */
const TARGET_MS = 1_000
const PLACES = 10_000
const ROUNDS = 7

export type OriginTimes = {
  readonly name: string
  readonly attributions: number
  readonly places: number
  readonly times: readonly number[]
  /** What the heap grew by for one result, in MB. */
  readonly heapMb: number
}

type Shape = { readonly name: string; readonly chains: readonly Chain[] }

/** Origins on graphs of ten thousand places, and on a story of five hundred claims with ten attributions each. */
export function benchOrigins(): OriginTimes[] {
  const half = PLACES / 2
  return [
    { name: 'a chain of hops', chains: [hops(half)] },
    { name: 'a star: half say so through one outlet, half cite it', chains: [star(half)] },
    { name: 'anything, at random', chains: [random(half, 1)] },
    {
      name: 'a story: 500 claims, 5,000 attributions',
      chains: Array.from({ length: 500 }, (_, n) => random(10, n)),
    },
  ].map(measured)
}

export function originsReport(all: readonly OriginTimes[]): string {
  const rows = all.map(({ name, attributions, places, times, heapMb }) => [
    name,
    attributions.toLocaleString('en'),
    places.toLocaleString('en'),
    judged(median(times), median(times) <= TARGET_MS, 1),
    heapMb.toFixed(1),
  ])
  return [
    `### Origins: medians of ${ROUNDS} in ms; ${PLACES.toLocaleString('en')} places in at most ${TARGET_MS}`,
    table([['', 'attributions', 'places', 'ms', 'MB'], ...rows]),
  ].join('\n\n')
}

function measured({ name, chains }: Shape): OriginTimes {
  const attributions = chains.reduce((sum, chain) => sum + chain.attributions.length, 0)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    for (const chain of chains) originsOf(chain)
    times.push(performance.now() - began)
  }
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const results = chains.map(originsOf)
  const heapMb = (process.memoryUsage().heapUsed - before) / 1e6
  const places = results.reduce(
    (sum, { graph }) => sum + new Set([...graph.next].flatMap(([at, to]) => [at, ...to])).size,
    0,
  )
  return { name, attributions, places, times, heapMb }
}

const say = (n: number, sourceId: string, relays: readonly string[]): ChainAttribution => ({
  id: `a${n}`,
  documentId: 'd',
  sourceId,
  relays,
  headcount: null,
  together: null,
})

function chainOf(attributions: readonly ChainAttribution[]): Chain {
  const ids = new Set(attributions.flatMap(({ sourceId, relays }) => [sourceId, ...relays]))
  const actors = [...ids].map((id) => {
    const kind = id.startsWith('o') ? ('OUTLET' as const) : ('PERSON' as const)
    return { id, name: id, kind, naming: 'NAMED' as const }
  })
  const documents = [{ id: 'd', title: 'd', outletId: null, publishedAt: null }]
  return { actors, documents, attributions, derivations: [] }
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)

const hops = (count: number) =>
  chainOf([say(0, 'p', ['o1']), ...numbers(count - 1).map((n) => say(n + 1, `o${n + 1}`, [`o${n + 2}`]))])

const star = (count: number) =>
  chainOf(numbers(count).map((n) => (n % 2 ? say(n, `p${n}`, ['o']) : say(n, 'o', [`o${n}`]))))

/** The same at every run: a linear congruential generator (Knuth, TAOCP 2, 3.3.4). */
export function random(count: number, seed: number): Chain {
  let state = seed + 1
  const upTo = (limit: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * limit)
  }
  const outlets = Math.max(2, count / 10)
  return chainOf(
    numbers(count).map((n) =>
      say(n, upTo(2) ? `p${upTo(count)}` : `o${upTo(outlets)}`, [`o${upTo(outlets)}`, `o${upTo(outlets)}`]),
    ),
  )
}
