/** The words and marks of a text, for putting two texts beside each other. Pure and safe for the browser. */
import type { Range } from '../model'

/** `key` is what two careful typists would both have typed; `isWord` is false for a mark of punctuation. */
export type Token = Range & { readonly key: string; readonly isWord: boolean }

/** Scripts written without blanks are taken by the character. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Myanmar}'
/** Joiners shape letters; soft hyphens and direction marks leave no ink. */
const INSIDE = '\\u00ad\\u200b-\\u200d\\u2060\\u200e\\u200f\\u061c'
const TOKEN = new RegExp(
  [
    `[${UNSPACED}]\\p{M}*`,
    `(?:(?![${UNSPACED}])[\\p{L}\\p{N}])(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]|[${INSIDE}]+(?=[\\p{L}\\p{M}\\p{N}])|['’ʼ.,_](?=[\\p{L}\\p{N}]))*`,
    `[^\\s${INSIDE}]\\p{M}*`,
  ].join('|'),
  'gu',
)
const WORD = /^[\p{L}\p{N}]/u
const PLAIN = /^[\w.,;:!?]+$/
const INKLESS = new RegExp(`[${INSIDE}]`, 'gu')
const SAME_MARK: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″〝〞＂]/u, '"'],
  [/[‘’‚‛‹›′`´ʼ＇]/u, "'"],
  [/[‐‑‒–—―−﹘﹣－]/u, '-'],
]

/** In order; linear in the text. Offsets count from the beginning of `text`, plus `from`. */
export function tokensOf(text: string, from = 0): Token[] {
  const tokens: Token[] = []
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    const start = from + index
    tokens.push({ key: keyOf(found), start, end: start + found.length, isWord: WORD.test(found) })
  }
  return tokens
}

function keyOf(found: string): string {
  if (PLAIN.test(found)) return found
  const inked = found.replace(INKLESS, '').normalize('NFC')
  return SAME_MARK.reduce((key, [marks, one]) => key.replace(marks, one), inked)
}
