import {
  BARE_SOURCES,
  DOCUMENTS,
  MEDIA_NOUNS,
  ORGANISATIONS,
  PEOPLE,
  PEOPLE_PLURAL,
} from '@/lib/attribution/lexicon/people'
import { verbSenses } from '@/lib/attribution/lexicon/verbs'
import { AUXILIARIES, NEGATIONS, OBJECT_PRONOUNS, SUBJECT_PRONOUNS } from '@/lib/attribution/lexicon/words'
import type { Reading } from '@/lib/attribution/reading'
import type { Token } from '@/lib/attribution/tokens'

/**
 * What the tagger is told of a word, whatever stands around it. All of it is looked up in tables that come with the
 * weights; what no table knows is 0 there.
 */
export type WordFeatures = {
  /** The forms a word's vector is looked up by, the best first. */
  readonly keys: readonly string[]
  readonly lower: string
  readonly ending: string
  readonly shortEnding: string
  readonly beginning: string
  readonly shape: string
  readonly kind: WordKind
}

export const WORD_KINDS = [
  'other',
  'cue verb',
  'cue verb or noun',
  'person',
  'people',
  'organisation',
  'document',
  'media',
  'source',
  'subject pronoun',
  'object pronoun',
  'auxiliary',
  'negation',
] as const
export type WordKind = (typeof WORD_KINDS)[number]

/** How often a class of characters is repeated does not matter beyond "more than once". */
const LONGEST_SHAPE = 6

/** The features of a token by itself. */
export function wordFeatures({ text, lower, kind }: Token): WordFeatures {
  const plain = plainMarks(lower)
  return {
    keys: keysOf(plain, kind === 'NUMBER'),
    lower: plain,
    ending: plain.slice(-3),
    shortEnding: plain.slice(-2),
    beginning: plain.slice(0, 3),
    shape: shapeOf(text),
    kind: kindOf(plain),
  }
}

/** Typographers' marks as the plain ones that vectors were learnt from. */
const plainMarks = (lower: string): string => {
  if (/^[“”„«»]$/u.test(lower)) return '"'
  if (/^[–—―]$/u.test(lower)) return '--'
  return lower
}

function keysOf(lower: string, isNumber: boolean): string[] {
  const keys = [lower]
  const owner = /^(.+)'s?$/u.exec(lower)?.[1]
  if (owner) keys.push(owner)
  if (lower.endsWith('.')) keys.push(lower.slice(0, -1))
  if (lower.endsWith("n't")) keys.push("n't")
  if (isNumber) keys.push(lower.replace(/%$/u, ''), '100')
  if (/[^-]-[^-]/.test(lower)) keys.push(lower.replaceAll('-', ''), lower.slice(lower.lastIndexOf('-') + 1))
  return keys
}

/** "McGrath" is "XxXxx", "U.S." is "X.X.", "2015" is "dd". */
function shapeOf(text: string): string {
  let shape = ''
  for (const char of text) {
    const one = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char
    if (shape.endsWith(one + one)) continue
    shape += one
    if (shape.length >= LONGEST_SHAPE) break
  }
  return shape
}

function kindOf(lower: string): WordKind {
  const senses = verbSenses(lower)
  if (senses.length > 0)
    return senses.some(({ entries }) => entries.some((one) => one.noun)) ? 'cue verb or noun' : 'cue verb'
  if (BARE_SOURCES.has(lower)) return 'source'
  if (MEDIA_NOUNS.has(lower)) return 'media'
  if (PEOPLE.has(lower)) return 'person'
  if (PEOPLE_PLURAL.has(lower)) return 'people'
  if (ORGANISATIONS.has(lower)) return 'organisation'
  if (DOCUMENTS.has(lower)) return 'document'
  if (SUBJECT_PRONOUNS.has(lower)) return 'subject pronoun'
  if (OBJECT_PRONOUNS.has(lower)) return 'object pronoun'
  if (NEGATIONS.has(lower)) return 'negation'
  return AUXILIARIES.has(lower) ? 'auxiliary' : 'other'
}

/** How many places there are: four by quote, three by sentence. */
export const PLACES = 12

/** For each token its place: outside quotes, their first mark, inside, their last mark; and whether it begins a paragraph or sentence. */
export function places({ tokens, quotes, quoteAt, sentences, sentenceAt, paragraphs }: Reading): Uint8Array {
  return Uint8Array.from(tokens, (_, at) => {
    const quote = quotes[quoteAt[at] ?? -1]
    const inQuote = !quote ? 0 : at === quote.from ? 1 : at === quote.to - 1 && quote.closed ? 3 : 2
    const first = sentences[sentenceAt[at] ?? -1]?.from === at
    const newParagraph = at === 0 || paragraphs[at] !== paragraphs[at - 1]
    return inQuote * 3 + (newParagraph ? 2 : first ? 1 : 0)
  })
}
