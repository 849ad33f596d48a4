import fs from 'node:fs'
import path from 'node:path'
import { QUOTE_STATES, type QuoteState } from '../check'

/** A quote, the text it is said to come from, and what a person found when they compared the two. */
export type QuoteCase = {
  /** The file and what is tried: "english-mill: a not dropped". */
  readonly name: string
  /** The writing of the quote's first letter, as Unicode names it: "Latin". */
  readonly script: string
  readonly text: string
  readonly quote: string
  readonly expected: QuoteState
}

/** `tuned`: what the rules were made with. `aside`: looked at when they were done. */
export type Half = 'tuned' | 'aside'

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Han',
  'Hiragana',
  'Katakana',
] as const
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The cases of one half, file by file in the order in which they stand. */
export function casesOf(half: Half): QuoteCase[] {
  const folder = path.join(import.meta.dirname, half)
  return fs
    .readdirSync(folder)
    .sort()
    .flatMap((file) => parse(path.basename(file, '.txt'), fs.readFileSync(path.join(folder, file), 'utf8')))
}

/** The text comes first, then each quote below a line that says its kind and what is tried. */
function parse(file: string, content: string): QuoteCase[] {
  const [text = '', ...quotes] = content.split(/^-- /mu).map((part) => shown(part.trim()))
  return quotes.map((part) => {
    const [, kind = '', tried = '', quote = ''] = /^(\w+) ([^\n]+)\n(.+)$/su.exec(part) ?? []
    if (!quote) throw new Error(`${file}: "${part}" is no case`)
    return { name: `${file}: ${tried}`, script: scriptOf(quote), text, quote, expected: stateOf(kind, file) }
  })
}

function stateOf(kind: string, file: string): QuoteState {
  const state = QUOTE_STATES.find((one) => one === kind)
  if (!state) throw new Error(`${file}: ${kind} is no kind`)
  return state
}

/** What leaves no ink is written by its number in a case. */
const shown = (part: string): string =>
  part.replace(/\\u([0-9a-f]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function scriptOf(quote: string): string {
  if (JAPANESE.test(quote)) return 'Japanese'
  return SCRIPTS.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(quote)) ?? 'none'
}
