/**
 * A text as it is read aloud: beside what `fold` folds, everything that tells a printer how to set a word and a reader nothing.
 * Presentation forms (ﬁ, ﻻ), full and half widths, the Arabic stroke that lengthens a word, joiners, vowel marks that a
 * careful hand may leave out, which marks stand around a quote, and blanks that only some languages set. Pure, client-safe.
 */
import { type Token, tokensOf } from '../align/tokens'
import { type Folded, fold, foldBy } from '../fold'

/** Ligatures and shapes of Latin, Armenian, Hebrew and Arabic letters; full-width Latin and half-width kana. */
const FORMS = '\\ufb00-\\ufb06\\ufb13-\\ufb17\\ufb1d-\\ufdfb\\ufe80-\\ufefc\\uff01-\\uff5e\\uff66-\\uff9d'
/** Arabic harakat and the small alef; Hebrew niqqud and cantillation. Hamza and madda make another letter and stay. */
const VOWELS =
  '\\u064b-\\u0652\\u0656-\\u065f\\u0670\\u06d6-\\u06dc\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7'
const VOWELS_ALL = new RegExp(`[${VOWELS}]`, 'gu')
/** Lengthening stroke, joiner and non-joiner. */
const SHAPING = '\\u0640\\u200c\\u200d'
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001\\u3002\\uff0c]'

const PRINTED = new RegExp(
  [
    `(?<form>[${FORMS}][\\uff9e\\uff9f]?)`,
    `(?<none>[${VOWELS}${SHAPING}]+|(?<=${UNSPACED}) (?=\\S)|(?<=\\S) (?=${UNSPACED})| (?=[:;!?]))`,
    '(?<marks>[「」『』״])',
    "(?<single>(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}]))",
    '(?<geresh>׳)',
  ].join('|'),
  'gu',
)

/** Guillemets as French sets them, apart from what they hold; only the side tells the opening one once marks are folded. */
const APART = /(?<![^\s([])«\s+|\s+»(?![\p{L}\p{N}])/gu
const IN_WORDS = new RegExp(`[${FORMS}${VOWELS}${SHAPING}]`, 'u')

/** Linear in the text. Places of the answer lead back to the text itself. */
export function asRead(text: string): Folded {
  const close = foldBy(text, APART, ({ 0: found }) => found.trim())
  const set = fold(close.text)
  const read = foldBy(set.text, PRINTED, ({ 0: found, groups = {} }) => {
    if (groups.form !== undefined) return found.normalize('NFKC').replace(VOWELS_ALL, '')
    if (groups.none !== undefined) return ''
    return groups.geresh === undefined ? '"' : "'"
  })
  return {
    text: read.text,
    original: (start, end) => {
      const printed = read.original(start, end)
      const at = set.original(printed.start, printed.end)
      return close.original(at.start, at.end)
    },
  }
}

/** The words and marks of a text, told apart only where they are read otherwise. */
export function wordsAsRead(text: string, from?: number): Token[] {
  const tokens = tokensOf(text, from).map((token) => (token.key === "'" ? { ...token, key: '"' } : token))
  if (!IN_WORDS.test(text)) return tokens
  return tokens.map((token) =>
    IN_WORDS.test(token.key) ? { ...token, key: asRead(token.key).text || token.key } : token,
  )
}

const MARKED = new RegExp(`(\\P{M})([${VOWELS}]+)|\\P{M}`, 'gu')

/**
 * Whether two words that are the same but for vowel marks bear different ones on one letter: then they are read otherwise. A
 * letter that bears some of the other's marks, or none, says nothing against it.
 */
export function vowelsClash(a: string, b: string): boolean {
  const [ours, theirs] = [vowelsOf(a), vowelsOf(b)]
  if (ours.length !== theirs.length) return false
  return ours.some((marks, at) => {
    const others = theirs[at] ?? ''
    const [few, many] = marks.length < others.length ? [marks, others] : [others, marks]
    return [...few].some((mark) => !many.includes(mark))
  })
}

/** Of each letter, in order, the marks it bears. */
function vowelsOf(text: string): string[] {
  const letters = text.normalize('NFKC').replace(new RegExp(`[^\\p{L}${VOWELS}]|\\u0640`, 'gu'), '')
  return [...letters.matchAll(MARKED)].map(([, , marks = '']) => marks)
}
