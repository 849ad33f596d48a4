import { LANGUAGE_SIGNS, SCRIPT_LANGUAGES } from '@/lib/attribution/lexicon/language-signs'
import { TONGUES } from '@/lib/attribution/lexicon/tongues'
import type { TextLanguage } from '@/lib/attribution/model'

/** Texts that may be English are read as English: suggestions are lost by a wrong guess, and nothing is won. */
const UNDECIDED: TextLanguage = { code: null, support: 'full' }
const ENGLISH: TextLanguage = { code: 'en', support: 'full' }

/** Code units looked at: a short text whole, of a longer one three windows, so that a foreign preface does not decide. */
const WINDOW = 700
/** Fewer words than this decide nothing. */
const FEWEST_WORDS = 8
/** From this share of words on a text may be English with others quoted in it. */
const ENGLISH_SHARE = 0.08
/** A language shows itself by this share of its small words, and by as many different ones. */
const OWN_SHARE = 0.14
const OWN_WORDS = 3
/** Letters of a script that is not Latin, and their share of all letters, which rule out an English text. */
const SCRIPT_LETTERS = 24
const SCRIPT_SHARE = 0.7

const LANGUAGES = Object.keys(LANGUAGE_SIGNS)
/** By word and by letter, the numbers of the languages they tell. */
const BY_WORD = new Map<string, readonly number[]>()
const BY_LETTER = new Map<string, readonly number[]>()
LANGUAGES.forEach((code, index) => {
  const { words, letters = '' } = LANGUAGE_SIGNS[code] ?? { words: '' }
  for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), index])
  for (const letter of letters) BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), index])
})

/**
 * The language a text seems to be in and how far it is read. Pure, and as fast for a book as for a page: a sample
 * decides, by its script, its small words and the letters of its own. The archive's statistics of letters are not asked:
 * they are a megabyte to load, and name a language for five words, while a wrong one would cost an article its suggestions.
 */
export function languageOf(text: string): TextLanguage {
  const sample = sampleOf(text)
  const words = sample.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const hits = hitsIn(words)
  if (hits.english >= ENGLISH_SHARE * words.length && hits.english > 0)
    return hits.best === 'en' && words.length >= FEWEST_WORDS ? ENGLISH : UNDECIDED
  const foreign = foreignScript(sample)
  const sure =
    hits.count >= OWN_SHARE * words.length && hits.distinct >= OWN_WORDS && words.length >= FEWEST_WORDS
  if (sure && hits.best !== null) return supported(hits.best)
  return foreign ? supported(foreign.code) : UNDECIDED
}

const supported = (code: string | null): TextLanguage => ({
  code,
  support: code !== null && TONGUES.has(code) ? 'quotes' : 'none',
})

function sampleOf(text: string): string {
  if (text.length <= 3 * WINDOW) return text
  const middle = Math.floor((text.length - WINDOW) / 2)
  return [0, middle, text.length - WINDOW].map((at) => text.slice(at, at + WINDOW)).join('\n')
}

type Hits = { best: string | null; count: number; distinct: number; english: number }

/** How often the signs of each language stand here. Words with a capital are names and headlines, and do not count. */
function hitsIn(words: readonly string[]): Hits {
  const counts = new Uint16Array(LANGUAGES.length)
  const tells = new Map<string, readonly number[]>()
  for (const word of words) {
    const known = tells.get(word) ?? languagesOf(word)
    tells.set(word, known)
    for (const index of known) counts[index] = (counts[index] ?? 0) + 1
  }
  let best = -1
  counts.forEach((count, index) => {
    if (count > (counts[best] ?? 0)) best = index
  })
  const distinct = [...tells.values()].filter((known) => known.includes(best)).length
  return {
    best: LANGUAGES[best] ?? null,
    count: counts[best] ?? 0,
    distinct,
    english: counts[LANGUAGES.indexOf('en')] ?? 0,
  }
}

/** The languages of which a word is a small one, or has a letter of their own. */
function languagesOf(word: string): readonly number[] {
  const found = new Set(BY_WORD.get(word))
  if (word !== word.toLowerCase()) return []
  for (const letter of word) for (const index of BY_LETTER.get(letter) ?? []) found.add(index)
  return [...found]
}

/** A text in letters that are not Latin is not English, even where its words do not tell what it is. */
function foreignScript(sample: string): { code: string | null } | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const own = (sample.match(/\P{Script=Latin}+/gu) ?? []).join('')
  const foreign = own.match(/\p{L}/gu)?.length ?? 0
  if (foreign < SCRIPT_LETTERS || foreign < SCRIPT_SHARE * letters) return null
  const [, code = null] = SCRIPT_LANGUAGES.find(([script]) => script.test(own)) ?? []
  return { code }
}
