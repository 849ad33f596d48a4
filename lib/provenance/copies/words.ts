import { isQuoted, type Reading } from '@/lib/attribution/reading'
import type { Token } from '@/lib/attribution/tokens'
import { saysEveryPage } from './boilerplate'

/** The words of a text by which it is compared, in order. */
export type Words = {
  /** In lower case, without the marks inside: "U.S." is "us", "cease-fire" is "ceasefire". */
  readonly keys: readonly string[]
  /** A number for each key. */
  readonly hashes: Uint32Array
  /** Where each stands, in code units. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 for a word that is neither quoted nor part of what an outlet says on every page. */
  readonly plain: Uint8Array
  /** How many of them are plain. */
  readonly plainCount: number
}

/** Scripts written without blanks are compared by the character. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u
const INNER_MARKS = /['’.,&_@‑-]/gu

type Word = { readonly key: string; readonly start: number; readonly end: number }

/** Takes the words out of a text that was read; linear in its length. */
export function wordsOf(reading: Reading): Words {
  const words: Word[] = []
  const plain: number[] = []
  const everywhere = reading.sentences.map((sentence) => saysEveryPage(reading, sentence))
  reading.tokens.forEach((token, at) => {
    if (token.kind === 'PUNCT') return
    const counts = !isQuoted(reading, at) && !everywhere[reading.sentenceAt[at] ?? -1]
    for (const word of wordsIn(token)) {
      words.push(word)
      plain.push(counts ? 1 : 0)
    }
  })
  return {
    keys: words.map(({ key }) => key),
    hashes: Uint32Array.from(words, ({ key }) => hashOf(key)),
    starts: Int32Array.from(words, ({ start }) => start),
    ends: Int32Array.from(words, ({ end }) => end),
    plain: Uint8Array.from(plain),
    plainCount: plain.filter(Boolean).length,
  }
}

function wordsIn({ text, lower, start, end }: Token): Word[] {
  if (!UNSPACED.test(text)) {
    const key = lower.replace(INNER_MARKS, '').normalize('NFC')
    return [{ key: key || lower, start, end }]
  }
  const words: Word[] = []
  let at = start
  for (const char of text) {
    if (/[\p{L}\p{N}]/u.test(char)) words.push({ key: char, start: at, end: at + char.length })
    at += char.length
  }
  return words
}

/** FNV-1a (Fowler, Noll and Vo), over code units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
