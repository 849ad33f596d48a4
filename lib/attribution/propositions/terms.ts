import {
  EMPTY_WORDS,
  IRREGULAR_OTHER,
  IRREGULAR_PAST,
  LIKENESSES,
  OPPOSITES,
} from '@/lib/attribution/lexicon/likenesses'
import { STATES } from '@/lib/attribution/lexicon/places'
import { NUMBERS } from '@/lib/attribution/lexicon/words'

/**
 * What a word counts as where two sentences are compared, or null for a word that is not compared. Endings go, after the
 * first steps of Porter (1980); what may stand for another counts as that one; a people counts as its state.
 *   closed, closing, closure, shut  → clos
 *   Israeli, Israel's               → israel
 */
export function termOf(lower: string): string | null {
  const bare = lower.replace(/(?:'s|s')$/u, (ending) => (ending === "s'" ? 's' : ''))
  if (EMPTY_WORDS.has(lower) || EMPTY_WORDS.has(bare) || !/[\p{L}\p{N}]/u.test(bare)) return null
  const state = stateOf(bare)
  if (state) return state
  const stem = stemOf(bare)
  return SAME.get(stem) ?? stem
}

/** "million", "m" and the like behind a number, as what they multiply it by. */
const SCALES: ReadonlyMap<string, string> = new Map(
  'thousand k|k k|million m|mn m|m m|billion bn|bn bn|b bn|trillion tn|tn tn'.split('|').map((pair) => {
    const [word = '', scale = ''] = pair.split(' ')
    return [word, scale] as const
  }),
)

/**
 * A number as a value, so that "two" and "2", "1,200" and "1200", "$4bn" and "4 billion" are told alike; null for other
 * words. `next` is the word behind it.
 */
export function numberOf(lower: string, next = ''): string | null {
  const word = NUMBERS.get(lower)
  if (word === 1) return null
  const scale = SCALES.get(next) ?? ''
  if (word !== undefined) return word + scale
  if (!/^\p{N}/u.test(lower)) return null
  const plain = lower.replaceAll(/,(?=\p{N}{3})/gu, '')
  const [, value = plain, unit = ''] = /^([\p{N}.]+)(k|mn?|bn?|tn)$/u.exec(plain) ?? []
  return value + (SCALES.get(unit) ?? scale)
}

/** Whether a word only multiplies the number before it. */
export const isScale = (lower: string): boolean => SCALES.has(lower)

/** The other words a term never stands beside in two versions of one thing. */
export const oppositesOf = (term: string): ReadonlySet<string> | undefined => AGAINST.get(term)

const DEMONYMS = new Map([
  ['chinese', 'china'],
  ['french', 'france'],
  ['german', 'germany'],
  ['british', 'britain'],
  ['american', 'u.s.'],
  ['americans', 'u.s.'],
  ['us', 'u.s.'],
  ['turkish', 'turkey'],
  ['spanish', 'spain'],
  ['polish', 'poland'],
  ['ukrainian', 'ukraine'],
  ['uk', 'u.k.'],
])

function stateOf(word: string): string | null {
  const known = DEMONYMS.get(word)
  if (known) return known
  if (STATES.has(word)) return word
  const people = /^(\p{L}{3,}?)(?:i|is|n|ns|an|ans|ian|ians|ese)$/u.exec(word)?.[1]
  if (!people) return null
  for (const ending of ['', 'a', 'n', 'y', 'ia']) if (STATES.has(people + ending)) return people + ending
  return null
}

/** A word without what its ending adds; never shorter than three letters. */
export function stemOf(word: string): string {
  const base = IRREGULAR_PAST.get(word) ?? IRREGULAR_OTHER.get(word) ?? word
  if (!/^[a-z-]{4,}$/.test(base)) return base
  const bare = withoutEnding(base)
  return bare.length >= 3 ? bare.replace(/(?<=..)e$/, '').replace(/(?<=.[^aeiou])y$/, 'i') : base
}

function withoutEnding(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(sses|shes|ches|xes|zes|oes)$/.test(word)) return word.slice(0, -2)
  if (/s$/.test(word)) return word.slice(0, -1)
  if (/ied$/.test(word)) return `${word.slice(0, -3)}y`
  const verb = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(word)?.[1]
  if (!verb) return word
  return /([bdgmnprt])\1$/.test(verb) ? verb.slice(0, -1) : verb
}

const SAME = new Map(
  LIKENESSES.flatMap(([first = '', ...others]) =>
    others.map((word) => [stemOf(word), stemOf(first)] as const),
  ),
)
const AGAINST = new Map<string, Set<string>>()
for (const row of OPPOSITES) {
  const terms = row.map((word) => SAME.get(stemOf(word)) ?? stemOf(word))
  for (const one of terms) {
    const against = AGAINST.get(one) ?? new Set()
    for (const other of terms) if (other !== one) against.add(other)
    AGAINST.set(one, against)
  }
}
