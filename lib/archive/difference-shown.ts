/**
 * The difference of two captures as it is read: one text in the order of the newer one, what was taken out where it stood, and
 * what stayed folded between. Pure and safe for the browser.
 */
import { splitsPair } from '@/lib/core/text'
import { type WordChange, wordDifference } from './align/word-difference'
import { differenceOf, type TextChange } from './difference'
import type { Range } from './model'
import { countWords } from './words'

/** A stretch of words within a sentence that reads otherwise, with the blanks behind it. */
export type WordPiece = { readonly kind: WordChange['kind']; readonly text: string }

/**
 * `KEPT` are unchanged words beside a change; `FOLD` is a longer unchanged stretch, whose text is absent where it is too long to
 * be sent along: `new` is its place in the newer text. Texts end with the blanks that follow them. `old` is where what was moved,
 * or reads otherwise, stood in the older text.
 */
export type Piece =
  | { readonly kind: 'KEPT'; readonly text: string }
  | { readonly kind: 'FOLD'; readonly text: string | null; readonly words: number; readonly new: Range }
  | { readonly kind: 'INSERTED' | 'DELETED'; readonly text: string }
  | { readonly kind: 'MOVED'; readonly text: string; readonly old: Range }
  | { readonly kind: 'CHANGED'; readonly words: readonly WordPiece[] }

const CHANGE_KINDS = ['CHANGED', 'INSERTED', 'DELETED', 'MOVED'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export type ShownDifference = {
  /** How many passages of each kind, in all parts. What follows upon another of its kind is one passage with it. */
  readonly counts: Readonly<Record<ChangeKind, number>>
  /** What a page shows at a time; one empty part where nothing differs. */
  readonly parts: readonly (readonly Piece[])[]
}

/** Code units of unchanged text shown on either side of a change. */
const BESIDE = 220
/** An unchanged stretch that is no longer than this by more than what stands beside changes is not worth folding. */
const LEAST_FOLDED = 200
/** A longer one is read in its capture. */
const MOST_FOLDED = 6_000
/** Code units that one passage may have; what goes on is the next one. */
const LONGEST = 20_000
/** Changes looked at together. */
const LONGEST_RUN = 1_000
/** The share of its words that a passage keeps when it is shown as one that reads otherwise. */
const KEPT = 0.5
/** Code units of one side times those of the other, in all passages whose words are compared: a second or two. */
const MOST_WORK = 2_000_000_000
/** What a part may have: code units, and passages that differ. */
const PART = { length: 60_000, changes: 200 }

export function shownDifference(older: string, newer: string): ShownDifference {
  const pieces = piecesOf(settled(differenceOf(older, newer), { older, newer }), older, newer)
  const count = (kind: ChangeKind) => pieces.filter((piece) => piece.kind === kind).length
  const counts = {
    CHANGED: count('CHANGED'),
    INSERTED: count('INSERTED'),
    DELETED: count('DELETED'),
    MOVED: count('MOVED'),
  }
  return { counts, parts: partsOf(pieces) }
}

export function isChange(piece: Piece): boolean {
  return CHANGE_KINDS.some((kind) => kind === piece.kind)
}

type Texts = { readonly older: string; readonly newer: string }
type Gone = Extract<TextChange, { kind: 'DELETED' }>
type Come = Extract<TextChange, { kind: 'INSERTED' }>

/**
 * What was taken out and put in between two stretches that stayed is one passage each, or one that reads otherwise where most
 * of its words stand there still: whether a sentence is proved to be the same one matters to what is quoted from it, and not to
 * whoever reads what changed.
 */
function settled(changes: readonly TextChange[], texts: Texts): TextChange[] {
  const all: TextChange[] = []
  let work = MOST_WORK
  for (let at = 0; at < changes.length; ) {
    const run = runFrom(changes, at)
    at += Math.max(1, run.length)
    const gone = together(
      run.flatMap((one) => (one.kind === 'DELETED' ? one.old : [])),
      texts.older,
    )
    const come = together(
      run.flatMap((one) => (one.kind === 'INSERTED' ? one.new : [])),
      texts.newer,
    )
    const [old, is] = [gone[0], come[0]]
    work -= old && is ? lengthOf(old) * lengthOf(is) : 0
    const both = old && is && gone.length + come.length === 2 && work > 0 ? reworded(old, is, texts) : null
    if (run.length === 0) put(all, changes[at - 1], texts.newer)
    else if (both) put(all, both, texts.newer)
    else {
      all.push(...gone.map((range): Gone => ({ kind: 'DELETED', old: range })))
      all.push(...come.map((range): Come => ({ kind: 'INSERTED', new: range })))
    }
  }
  return all
}

function runFrom(changes: readonly TextChange[], from: number): (Gone | Come)[] {
  const run: (Gone | Come)[] = []
  for (let at = from; at < changes.length && run.length < LONGEST_RUN; at += 1) {
    const change = changes[at]
    if (change?.kind !== 'DELETED' && change?.kind !== 'INSERTED') break
    run.push(change)
  }
  return run
}

/** Adds a change; what stayed behind what stayed is one stretch with it. */
function put(all: TextChange[], change: TextChange | undefined, newer: string): void {
  const last = all.at(-1)
  if (last?.kind === 'SAME' && change?.kind === 'SAME' && isNext(newer, last.new, change.new))
    all[all.length - 1] = {
      kind: 'SAME',
      old: { start: last.old.start, end: change.old.end },
      new: { start: last.new.start, end: change.new.end },
    }
  else if (change) all.push(change)
}

/** Places that follow one upon another, as one; none longer than a passage may be. */
function together(ranges: readonly Range[], text: string): Range[] {
  const all: Range[] = []
  for (const range of ranges) {
    const last = all.at(-1)
    if (last && isNext(text, last, range) && range.end - last.start <= LONGEST)
      all[all.length - 1] = { start: last.start, end: range.end }
    else all.push(range)
  }
  return all
}

const isNext = (text: string, first: Range, second: Range) =>
  first.end <= second.start && text.slice(first.end, second.start).trim() === ''

/** One passage for another, if it keeps most of its words; the same one, if it keeps all. */
function reworded(old: Range, is: Range, { older, newer }: Texts): TextChange | null {
  const words = wordDifference({ text: older, range: old }, { text: newer, range: is })
  const kept = words.reduce((sum, { kind, text }) => sum + (kind === 'SAME' ? text.length : 0), 0)
  if (kept < KEPT * Math.max(lengthOf(old), lengthOf(is))) return null
  const kind = words.every((word) => word.kind === 'SAME') ? 'SAME' : 'CHANGED'
  return kind === 'SAME' ? { kind, old, new: is } : { kind, old, new: is, words }
}

const lengthOf = ({ start, end }: Range) => end - start

function piecesOf(changes: readonly TextChange[], older: string, newer: string): Piece[] {
  if (changes.every(({ kind }) => kind === 'SAME')) return []
  return changes.flatMap((change, at) =>
    change.kind === 'SAME'
      ? foldedOf(newer, change.new, { isFirst: at === 0, isLast: at === changes.length - 1 })
      : [changed(change, older, newer)],
  )
}

function changed(change: TextChange, older: string, newer: string): Piece {
  if (change.kind === 'DELETED') return { kind: change.kind, text: withBlanks(older, change.old) }
  if (change.kind === 'CHANGED') return { kind: change.kind, words: wordPieces(change.words, older, newer) }
  const text = withBlanks(newer, change.new)
  if (change.kind === 'INSERTED') return { kind: change.kind, text }
  return change.kind === 'MOVED' ? { kind: change.kind, text, old: change.old } : { kind: 'KEPT', text }
}

/** The words of a passage, each stretch with the blanks behind it in its own text. */
export function wordPieces(words: readonly WordChange[], older: string, newer: string): WordPiece[] {
  return words.map(({ kind, old, new: is }) => ({
    kind,
    text: kind === 'DELETED' ? withBlanks(older, old) : withBlanks(newer, is),
  }))
}

/** The words of a place and the blanks behind it, which part it from what comes next. */
function withBlanks(text: string, { start, end }: Range): string {
  let stop = end
  while (stop < text.length && /\s/u.test(text.charAt(stop))) stop += 1
  return text.slice(start, stop)
}

/** An unchanged stretch: its words next to the changes before and behind it, and the rest folded. */
function foldedOf(
  text: string,
  range: Range,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): Piece[] {
  const whole = withBlanks(text, range)
  const [head, tail] = [isFirst ? 0 : BESIDE, isLast ? 0 : BESIDE]
  if (whole.length <= head + tail + LEAST_FOLDED) return [{ kind: 'KEPT', text: whole }]
  const from = isFirst ? 0 : blankFrom(whole, head)
  const to = isLast ? whole.length : blankFrom(whole, whole.length - tail)
  const folded = whole.slice(from, to)
  const pieces: Piece[] = [
    { kind: 'KEPT', text: whole.slice(0, from) },
    {
      kind: 'FOLD',
      text: folded.length > MOST_FOLDED ? null : folded,
      words: countWords(folded),
      new: { start: range.start + from, end: Math.min(range.end, range.start + to) },
    },
    { kind: 'KEPT', text: whole.slice(to) },
  ]
  return pieces.filter((piece) => piece.kind !== 'KEPT' || piece.text !== '')
}

/** Behind the end of a line from an offset on, or else a blank, if one is near; never between the halves of a character. */
function blankFrom(text: string, offset: number): number {
  const ahead = text.slice(offset, offset + 80)
  const line = ahead.search(/\n/)
  const blank = line === -1 ? ahead.search(/\s/u) : line
  if (blank !== -1) return offset + blank + 1
  return splitsPair(text, offset) ? offset + 1 : offset
}

function partsOf(pieces: readonly Piece[]): (readonly Piece[])[] {
  const parts: Piece[][] = [[]]
  let room = { ...PART }
  for (const piece of pieces) {
    const length = sizeOf(piece)
    const counts = isChange(piece) ? 1 : 0
    const part = parts.at(-1) ?? []
    if (part.some(isChange) && (length > room.length || counts > room.changes)) {
      parts.push([])
      room = { ...PART }
    }
    parts.at(-1)?.push(piece)
    room = { length: room.length - length, changes: room.changes - counts }
  }
  // What follows the last change is no part of its own.
  const last = parts.at(-1) ?? []
  if (parts.length > 1 && !last.some(isChange)) {
    parts.pop()
    parts.at(-1)?.push(...last)
  }
  return parts
}

function sizeOf(piece: Piece): number {
  if (piece.kind === 'CHANGED') return piece.words.reduce((sum, { text }) => sum + text.length, 0)
  return piece.text?.length ?? 0
}
