import { OUTLET_ENDINGS, OUTLET_NAMES } from '@/lib/attribution/lexicon/outlets'
import type { Reading } from '@/lib/attribution/reading'
import type { Slice } from '@/lib/attribution/segment'
import { tokenize } from '@/lib/attribution/tokens'

/** One way in which an outlet is named, word by word in lower case. */
export type OutletName = {
  readonly words: readonly string[]
  /** The last word of a longer name, which means the outlet only as "the Gazette". */
  readonly short: boolean
}

/** One a line: the same outlet under other names. Data, lower case. */
const ALIASES: readonly (readonly string[])[] = [
  ['ap', 'associated press'],
  ['afp', 'agence france-presse'],
  ['dpa', 'deutsche presse-agentur'],
  ['upi', 'united press international'],
  ['bbc', 'bbc news', 'british broadcasting corporation'],
  ['efe', 'agencia efe'],
  ['rfe/rl', 'radio free europe'],
]
/** What a name may end with or not. */
const ADDED = new Set(['news', 'online', 'newspaper', 'agency', 'com'])

export const bare = (lower: string): string => lower.replace(/['’]s?$/u, '')

const wordsIn = (name: string): string[] =>
  tokenize(name.toLowerCase())
    .filter(({ kind }) => kind !== 'PUNCT')
    .map(({ lower }) => bare(lower))

/** The ways in which others may name an outlet; none where nobody knows it. */
export function namesOf(outlet: string | null): OutletName[] {
  const words = wordsIn(outlet ?? '')
  if (words[0] === 'the' && words.length > 1) words.shift()
  if (words.length === 0) return []
  const ways = [words.join(' ')]
  const [only = ''] = words.length === 1 ? words : []
  // "www.legit.ng", "reuters.com"
  const site = only.replace(/^www\./u, '')
  if (site !== only) ways.push(site)
  const host = /^([\p{L}\p{N}-]+)\.[\p{L}.]+$/u.exec(site)?.[1]
  if (host && (OUTLET_NAMES.has(host) || host.length > 5)) ways.push(host)
  if (words.length > 1 && ADDED.has(words.at(-1) ?? '')) {
    const rest = words.slice(0, -1).join(' ')
    if (OUTLET_NAMES.has(rest) || words.length > 2) ways.push(rest)
  }
  const known = ALIASES.find((row) => ways.some((way) => row.includes(way))) ?? []
  const names = [...new Set([...ways, ...known])].map((way) => ({ words: wordsIn(way), short: false }))
  const last = words.at(-1) ?? ''
  const short = words.length > 1 && OUTLET_ENDINGS.has(last) && last !== 'news'
  return short ? [...names, { words: [last], short: true }] : names
}

/** Where a text names an outlet, in order and apart; `limit` places at most. */
export function placesOf(reading: Reading, names: readonly OutletName[], limit = Infinity): Slice[] {
  const byFirst = new Map<string, OutletName[]>()
  for (const name of [...names].sort((a, b) => b.words.length - a.words.length)) {
    const [first = ''] = name.words
    byFirst.set(first, [...(byFirst.get(first) ?? []), name])
  }
  const places: Slice[] = []
  for (let at = 0; at < reading.tokens.length && places.length < limit; at += 1) {
    const name = byFirst.get(bare(reading.tokens[at]?.lower ?? ''))?.find((one) => standsAt(reading, one, at))
    if (!name) continue
    places.push({ from: at, to: at + name.words.length })
    at += name.words.length - 1
  }
  return places
}

function standsAt({ tokens }: Reading, { words, short }: OutletName, at: number): boolean {
  const first = tokens[at]
  if (!first || !words.every((word, i) => bare(tokens[at + i]?.lower ?? '') === word)) return false
  const cased = first.text !== first.lower || first.text.toUpperCase() === first.text
  if (!cased && !first.text.includes('.')) return false
  if (!short) return true
  // "the Gazette", not "the Fenwick Gazette" of another name, nor "the Gazette Building".
  return tokens[at - 1]?.lower === 'the' && !(tokens[at + 1]?.capital && tokens[at + 1]?.kind === 'WORD')
}
