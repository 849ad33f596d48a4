import { OTHER_ABBREVIATIONS, TITLE_ABBREVIATIONS } from '@/lib/attribution/lexicon/abbreviations'

type TokenKind = 'WORD' | 'NUMBER' | 'PUNCT'

/** A word, a number or a punctuation mark; offsets are UTF-16 code units, end exclusive. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, curly apostrophes made straight: the form every lexicon is looked up by. */
  readonly lower: string
  readonly kind: TokenKind
  /** True when the first letter is a capital. */
  readonly capital: boolean
  /** True when blanks or the edge of the text stand before it. */
  readonly spaced: boolean
  /** Line breaks between the token before and this one. */
  readonly breaks: number
  /** True for "Mr." and the like, whose full stop belongs to the word. */
  readonly abbreviation: 'TITLE' | 'OTHER' | null
}

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const BREAK = 3
const MARK = 4

/** What stands inside a word between two letters: don't, Jean-Luc, Legit.ng, AT&T. */
const JOINERS = new Set(["'", '’', '-', '.', '&', '‑', '_', '@'])
const DASHES = new Set(['-', '–', '—', '―'])

const known = new Map<number, number>()

/** The class of a code point; everything beyond ASCII is looked up once. */
function classOf(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER
    if (code >= 48 && code <= 57) return DIGIT
    if (code === 10 || code === 13) return BREAK
    return code <= 32 ? SPACE : MARK
  }
  const before = known.get(code)
  if (before !== undefined) return before
  const char = String.fromCodePoint(code)
  let found = MARK
  if (code === 0x2028 || code === 0x2029) found = BREAK
  else if (/[\s\u200b\ufeff]/u.test(char)) found = SPACE
  else if (/[\p{L}\p{M}]/u.test(char)) found = LETTER
  else if (/\p{N}/u.test(char)) found = DIGIT
  known.set(code, found)
  return found
}

const codeAt = (text: string, at: number): number => text.codePointAt(at) ?? 32
const width = (code: number): number => (code > 0xffff ? 2 : 1)
const isWordy = (text: string, at: number): boolean => {
  if (at >= text.length) return false
  const found = classOf(codeAt(text, at))
  return found === LETTER || found === DIGIT
}

/** The end of the word that starts at `from`: letters and digits, and joiners with a letter after them. */
function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (isWordy(text, at)) at += width(codeAt(text, at))
    else if (JOINERS.has(text.charAt(at)) && isWordy(text, at + 1)) at += 1
    else break
  }
  return at
}

/** The end of the number that starts at `from`: 1,200.5, 3rd, 40%. */
function numberEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const char = text.charAt(at)
    if (isWordy(text, at)) at += width(codeAt(text, at))
    else if ((char === '.' || char === ',' || char === '-') && isWordy(text, at + 1)) at += 1
    else break
  }
  return text.charAt(at) === '%' ? at + 1 : at
}

/** The end of the mark at `from`; runs of dots or dashes and doubled single marks are one. */
function markEnd(text: string, from: number, code: number): number {
  const char = text.charAt(from)
  if (char === '.' || DASHES.has(char)) {
    let at = from + 1
    while (text.charAt(at) === char) at += 1
    return at
  }
  if ((char === "'" || char === '`') && text.charAt(from + 1) === char) return from + 2
  return from + width(code)
}

/** Whether the full stop after a word belongs to it, and as what. */
function abbreviated(text: string, word: string, end: number): Token['abbreviation'] {
  if (text.charAt(end) !== '.' || text.charAt(end + 1) === '.' || word.length > 6) return null
  const lower = word.toLowerCase()
  if (TITLE_ABBREVIATIONS.has(lower) && word !== lower) return 'TITLE'
  // An initial: "J. Edgar". A lone "I" ends a sentence far more often than it is an initial.
  if (word.length === 1 && word !== lower && word !== 'I') return 'TITLE'
  const dotted = word.length > 2 && word.charAt(1) === '.'
  return dotted || (OTHER_ABBREVIATIONS.has(lower) && word !== lower) ? 'OTHER' : null
}

/** Splits a text into tokens in one pass. Never throws; lone surrogates are marks of their own. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let breaks = 0
  let spaced = true
  while (at < text.length) {
    const code = codeAt(text, at)
    const found = classOf(code)
    if (found === SPACE || found === BREAK) {
      // "\r\n" is one line break.
      if (found === BREAK && !(code === 10 && text.charAt(at - 1) === '\r')) breaks += 1
      spaced = true
      at += width(code)
      continue
    }
    const token = tokenAt(text, at, found, code, spaced, breaks)
    tokens.push(token)
    at = token.end
    breaks = 0
    spaced = false
  }
  return tokens
}

function tokenAt(
  text: string,
  start: number,
  found: number,
  code: number,
  spaced: boolean,
  breaks: number,
): Token {
  if (found === MARK) {
    const end = markEnd(text, start, code)
    const mark = text.slice(start, end)
    return {
      start,
      end,
      text: mark,
      lower: mark,
      kind: 'PUNCT',
      capital: false,
      spaced,
      breaks,
      abbreviation: null,
    }
  }
  let end = found === DIGIT ? numberEnd(text, start) : wordEnd(text, start)
  const abbreviation = found === DIGIT ? null : abbreviated(text, text.slice(start, end), end)
  if (abbreviation) end += 1
  const word = text.slice(start, end)
  const lower = word.toLowerCase().replaceAll('’', "'")
  const kind = found === DIGIT ? 'NUMBER' : 'WORD'
  return { start, end, text: word, lower, kind, capital: startsUpper(word), spaced, breaks, abbreviation }
}

function startsUpper(word: string): boolean {
  const first = String.fromCodePoint(codeAt(word, 0))
  return first !== first.toLowerCase()
}
