/** From the blocks of all pages to one text, each word of it with its place. Pure. */
import type { Block } from './blocks'
import type { Layout } from './layout'
import { lineOf, type PlacedWord } from './line'
import type { Segment } from './segments'
import { type Turn, turnedBack, type Word } from './words'

/** Blocks in reading order; those of text that stands turned on the page say so. */
export type ComposedPage = {
  readonly width: number
  readonly height: number
  readonly parts: readonly { readonly turn: Turn; readonly blocks: readonly Block[] }[]
}

export type Composed = {
  readonly text: string
  readonly layout: Layout
  /** Words that a line's end had cut in two. */
  readonly hyphens: number
}

const ENDED = /[.!?:;…。！？؟؛।॥׃]["'”’»)\]]*$/u
const LOWER = /^["'“‘«(]*\p{Ll}/u
const LETTER = /\p{L}/u
const CASED = /[\p{Lu}\p{Ll}]/u
/** A line's end cuts a word of letters, and the rest of it begins small. */
const CUT = /\p{L}[-\u2010]$/u

export function compose(pages: readonly ComposedPage[]): Composed {
  const writer = new Writer(knownWords(pages))
  for (const page of pages) {
    writer.page(page.width, page.height)
    page.parts.forEach(({ turn, blocks }, part) => {
      for (const block of blocks) writer.block(block, turn, part === 0)
    })
  }
  return writer.done()
}

/** Every word of the document that stands within a line: what shows whether a hyphen at a line's end belongs to it. */
function knownWords(pages: readonly ComposedPage[]): Set<string> {
  const known = new Set<string>()
  for (const { parts } of pages) {
    for (const block of parts.flatMap((part) => part.blocks)) {
      for (const line of block.kind === 'TABLE' ? block.rows.flat() : block.lines) {
        for (const word of line.words.slice(0, -1)) known.add(bare(word.text))
      }
    }
  }
  return known
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}-]+/gu, '')

class Writer {
  private readonly parts: string[] = []
  private length = 0
  private readonly pages: Layout['pages'] = []
  private sheet = { width: 0, height: 0 }
  /** The last line of the running text, for what goes on in the next column or on the next page. */
  private last: Segment | null = null
  private turnedOver = false
  private hyphens = 0

  constructor(private readonly known: ReadonlySet<string>) {}

  page(width: number, height: number): void {
    this.sheet = { width, height }
    this.turnedOver = true
    this.pages.push({ width: Math.round(width * 10), height: Math.round(height * 10), lines: [] })
  }

  /** `running`: of the text itself and not of what is printed across it. */
  block(block: Block, turn: Turn, running: boolean): void {
    if (block.kind === 'TABLE') {
      block.rows.forEach((cells, i) => {
        cells.forEach((cell, k) => {
          this.put(this.length === 0 ? '' : k > 0 ? '\t' : i > 0 ? '\n' : '\n\n')
          this.line(cell, turn)
        })
      })
      if (running) this.last = null
      return
    }
    block.lines.forEach((line, i) => {
      const before = block.lines[i - 1] ?? this.last
      const begins = running && this.goesOn(line) ? ' ' : '\n\n'
      this.join(before, line, i === 0 ? begins : block.breaks[i] ? '\n' : ' ')
      this.line(line, turn)
      this.last = running ? line : null
      this.turnedOver = false
    })
  }

  done(): Composed {
    return { text: this.parts.join(''), layout: { version: 1, pages: this.pages }, hyphens: this.hyphens }
  }

  private put(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  /** A sentence that does not end here and does not begin there was cut by a column's or a page's end. */
  private goesOn(next: Segment): boolean {
    const { last } = this
    if (!last || (!this.turnedOver && next.base > last.base)) return false
    if (Math.abs(last.height - next.height) > last.height * 0.1 || last.rtl !== next.rtl) return false
    const [before, after] = [last.words.at(-1)?.text ?? '', next.words[0]?.text ?? '']
    if (ENDED.test(before) || /^[•▪‣◦●○■*]/u.test(after)) return false
    return LOWER.test(after) || (LETTER.test(after) && !CASED.test(before + after))
  }

  /** What stands between the last line and the next one; a word that was cut is made whole. */
  private join(last: Segment | null, next: Segment, separator: string): void {
    if (this.length === 0) return
    const [before, after] = [last?.words.at(-1), next.words[0]]
    const cut =
      separator === ' ' &&
      before &&
      after &&
      (before.hyphen || CUT.test(before.text)) &&
      LOWER.test(after.text)
    if (!cut) {
      this.put(separator === ' ' && before && after && unspaced(before, after) ? '' : separator)
      return
    }
    if (this.belongs(before, after)) return
    const text = this.parts.pop() ?? ''
    this.parts.push(text.slice(0, -1))
    this.length -= 1
    this.shorten()
    this.hyphens += 1
  }

  /** Whether the hyphen is the word's own, as the document shows elsewhere or the word's other hyphens do. */
  private belongs(before: Word, after: Word): boolean {
    const head = bare(before.text).replace(/-+$/, '')
    const whole = `${head}${bare(after.text)}`
    if (this.known.has(whole)) return false
    return this.known.has(`${head}-${bare(after.text)}`) || head.includes('-')
  }

  /** Takes the hyphen off the last word set. */
  private shorten(): void {
    const line = this.pages.findLast((page) => page.lines.length > 0)?.lines.at(-1)
    if (!line) return
    line[line.length - 3] = (line.at(-3) ?? 1) - 1
  }

  private line({ words }: Segment, turn: Turn): void {
    const placed: PlacedWord[] = []
    let [y0, y1] = [Infinity, -Infinity]
    words.forEach((word, i) => {
      const before = words[i - 1]
      if (before && isSpaced(before, word)) this.put(' ')
      const { width, height } = this.sheet
      const box = turnedBack(word, turn, width, height)
      const inside = { x0: clamp(box.x0, width), x1: clamp(box.x1, width) }
      placed.push({ start: this.length, end: this.length + word.text.length, ...inside, rtl: word.rtl })
      y0 = Math.min(y0, clamp(box.y0, height))
      y1 = Math.max(y1, clamp(box.y1, height))
      this.put(word.text)
    })
    const lines = this.pages.at(-1)?.lines
    if (turn % 2 === 0) lines?.push(lineOf(placed, y0, y1))
    else this.upright(words, placed, turn)
  }

  /** Of a line that runs down or up the page each word is a line of its own: it has another height on the page. */
  private upright(words: readonly Word[], placed: readonly PlacedWord[], turn: Turn): void {
    const { width, height } = this.sheet
    words.forEach((word, i) => {
      const at = placed[i]
      const box = turnedBack(word, turn, width, height)
      if (at)
        this.pages
          .at(-1)
          ?.lines.push(lineOf([{ ...at, rtl: false }], clamp(box.y0, height), clamp(box.y1, height)))
    })
  }
}

const clamp = (value: number, max: number) => Math.min(Math.max(0, value), Math.max(0, max))

const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u
const unspaced = (before: Word, after: Word) =>
  NO_SPACES.test(before.text.slice(-1)) && NO_SPACES.test(after.text.slice(0, 1))

function isSpaced(before: Word, word: Word): boolean {
  if (before.hyphen) return word.spaced
  const gap = Math.max(word.x0 - before.x1, before.x0 - word.x1)
  return word.spaced || gap > Math.min(word.y1 - word.y0, before.y1 - before.y0) * 0.25
}
