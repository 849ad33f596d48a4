/** From what PDFium says of single characters to words with a place. Pure. */

/** A page as PDFium tells it: see `STRIDE`. Lengths are points from the top left of the page as it is shown. */
export type RawPage = {
  readonly width: number
  readonly height: number
  readonly images: number
  /** Nothing was read of a page with more characters than were asked for. */
  readonly tooMany: boolean
  readonly chars: Float32Array
}

/** What each character takes: code point, flags, left, top, right, bottom, origin x and y, angle in radians. */
export const STRIDE = 9
const GENERATED = 1
const HYPHEN = 2
const UNMAPPED = 4
const NO_BOX = 8

export type Word = {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly base: number
  /** Its letters are written from right to left. */
  readonly rtl: boolean
  /** White space stands before it, as far as PDFium knows. */
  readonly spaced: boolean
  /** Its number in the order of the file. */
  readonly index: number
  /** Ends in a hyphen that PDFium takes for one of a line's end. */
  readonly hyphen: boolean
}

/** Quarter turns, clockwise, by which a text is turned as the page is shown. */
export type Turn = 0 | 1 | 2 | 3

export type PageWords = {
  readonly turns: ReadonlyMap<Turn, readonly Word[]>
  /** Characters that stand aslant, such as a stamp across the page: they are left out. */
  readonly slanted: number
  /** Glyphs of which the file does not say what letter they are. */
  readonly unmapped: number
}

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LTR = /(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u
/** Ligatures and letters by their shape stand for plain ones, which is what anyone types who looks for them. */
const BY_SHAPE = /[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/gu
/** Written without spaces between words: each character is placed by itself. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const INVISIBLE = /[\p{Cc}\p{Cs}\ufeff\ufffe\uffff\u00ad]/gu

type Char = {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly x: number
  readonly base: number
}

export const isRtl = (text: string) => RTL.test(text)
export const isLtr = (text: string) => LTR.test(text)

export function wordsOf({ chars, width, height }: RawPage): PageWords {
  const turns = new Map<Turn, Word[]>()
  let [slanted, unmapped] = [0, 0]
  let open: Char[] = []
  let openTurn: Turn = 0
  let spaced = true
  let index = 0
  const close = (hyphen = false) => {
    const word = wordOf(open, { spaced, hyphen, index })
    if (word) turns.get(openTurn)?.push(word) ?? turns.set(openTurn, [word])
    if (open.length > 0) {
      spaced = false
      index += 1
    }
    open = []
  }
  for (let at = 0; at + STRIDE <= chars.length; at += STRIDE) {
    const flags = chars[at + 1] ?? 0
    const hyphen = (flags & HYPHEN) !== 0
    const text = hyphen ? '-' : plain(chars[at] ?? 0)
    if ((flags & GENERATED) !== 0 || text.trim() === '') {
      close()
      spaced ||= text !== ''
      continue
    }
    if ((flags & UNMAPPED) !== 0) unmapped += 1
    const turn = turnOf(chars[at + 8] ?? 0)
    const shown = isShown(chars, at, width, height) && (flags & NO_BOX) === 0
    if (turn === null && shown) slanted += 1
    if (turn === null || !shown) continue
    const char = turned(charAt(chars, at, text), turn, width, height)
    if (open.length > 0 && (turn !== openTurn || isApart(open, char) || UNSPACED.test(text))) close()
    openTurn = turn
    open.push(char)
    if (hyphen || UNSPACED.test(text)) close(hyphen)
  }
  close()
  return { turns, slanted, unmapped }
}

/** A character as it is kept: letters by their shape become plain ones, what nobody sees goes. */
function plain(code: number): string {
  if (!(code > 0 && code <= 0x10ffff)) return ''
  return String.fromCodePoint(code)
    .replace(/[\t-\r\p{Zs}]/gu, ' ')
    .replace(BY_SHAPE, (letter) => letter.normalize('NFKC'))
    .replace(INVISIBLE, '')
}

/** What stands wholly beside the page, nobody sees. Broken files give places that are no numbers. */
function isShown(chars: Float32Array, at: number, width: number, height: number): boolean {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = chars.subarray(at + 2, at + 6)
  return (
    x0 >= -1 &&
    y0 >= -height &&
    x1 <= width + 1 &&
    y1 <= 2 * height &&
    x1 >= 0 &&
    x0 <= width &&
    y1 >= 0 &&
    y0 <= height
  )
}

function charAt(chars: Float32Array, at: number, text: string): Char {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x = 0, base = 0] = chars.subarray(at + 2, at + 8)
  return { text, x0, y0, x1, y1, x, base }
}

const QUARTER = Math.PI / 2
const ASLANT = 0.2

function turnOf(angle: number): Turn | null {
  const quarters = Math.round(angle / QUARTER)
  if (!(Math.abs(angle - quarters * QUARTER) <= ASLANT)) return null
  const turns = [0, 1, 2, 3] as const
  return turns[((quarters % 4) + 4) % 4] ?? 0
}

/** As if the page were turned so that the writing runs level. */
function turned(char: Char, turn: Turn, width: number, height: number): Char {
  const { x0, y0, x1, y1, x, base } = char
  if (turn === 0) return char
  if (turn === 1) return { ...char, x0: y0, x1: y1, y0: width - x1, y1: width - x0, x: base, base: width - x }
  if (turn === 3)
    return { ...char, x0: height - y1, x1: height - y0, y0: x0, y1: x1, x: height - base, base: x }
  return {
    ...char,
    ...{ x0: width - x1, x1: width - x0, y0: height - y1, y1: height - y0 },
    ...{ x: width - x, base: height - base },
  }
}

/** The place of what stands level on a turned page, on the page as it is shown. */
export function turnedBack(
  { x0, y0, x1, y1 }: Pick<Char, 'x0' | 'y0' | 'x1' | 'y1'>,
  turn: Turn,
  width: number,
  height: number,
): Pick<Char, 'x0' | 'y0' | 'x1' | 'y1'> {
  if (turn === 1) return { x0: width - y1, x1: width - y0, y0: x0, y1: x1 }
  if (turn === 2) return { x0: width - x1, x1: width - x0, y0: height - y1, y1: height - y0 }
  if (turn === 3) return { x0: y0, x1: y1, y0: height - x1, y1: height - x0 }
  return { x0, y0, x1, y1 }
}

function isApart(open: readonly Char[], next: Char): boolean {
  const last = open.at(-1) ?? next
  const height = Math.max(last.y1 - last.y0, next.y1 - next.y0)
  const gap = Math.max(next.x0 - last.x1, last.x0 - next.x1)
  return Math.abs(next.base - last.base) > height * 0.5 || gap > height * 0.6
}

function wordOf(chars: readonly Char[], told: Pick<Word, 'spaced' | 'hyphen' | 'index'>): Word | null {
  const first = chars[0]
  if (first === undefined) return null
  const text = chars.map((char) => char.text).join('')
  const rtl = isRtl(text) && !isLtr(text)
  // Some files write right to left in the order of the eye, from left to right.
  const last = chars.at(-1) ?? first
  const backwards = rtl && chars.length > 1 && last.x > first.x && !/\d/.test(text)
  let [x0, y0, x1, y1] = [first.x0, first.y0, first.x1, first.y1]
  for (const char of chars) {
    x0 = Math.min(x0, char.x0)
    y0 = Math.min(y0, char.y0)
    x1 = Math.max(x1, char.x1)
    y1 = Math.max(y1, char.y1)
  }
  const ordered = backwards ? chars.toReversed() : chars
  const whole = ordered
    .map((char) => char.text)
    .join('')
    .toWellFormed()
  return { text: whole, x0, y0, x1, y1, base: first.base, rtl, ...told }
}
