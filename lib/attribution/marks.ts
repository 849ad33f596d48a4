import type { Quote } from '@/lib/attribution/quotes'
import type { Token } from '@/lib/attribution/tokens'

/** Marks that wait for their partner at once; more are a drawing, not a text. */
const DEEPEST = 6

/** The marks of a language: what closes each opening one, and those that stand at either end. */
export type Marks = {
  readonly closers: ReadonlyMap<string, ReadonlySet<string>>
  readonly either: ReadonlySet<string>
}

/** Marks from pairs written as two characters: "«»", "„“". */
export function marksOf(pairs: readonly string[]): Marks {
  const closers = new Map<string, Set<string>>()
  for (const pair of pairs) {
    const opening = pair.charAt(0)
    closers.set(opening, (closers.get(opening) ?? new Set()).add(pair.charAt(1)))
  }
  const closing = new Set(pairs.map((pair) => pair.charAt(1)))
  return { closers, either: new Set([...closers.keys()].filter((mark) => closing.has(mark))) }
}

type Open = { readonly at: number; readonly mark: string }

/**
 * The outermost quotations between the marks of a language, in one pass. A quote ends in its paragraph, unless the next
 * one opens with the mark again (the newspaper habit); a mark without a partner opens nothing.
 */
export function findMarked(tokens: readonly Token[], paragraphs: Int32Array, marks: Marks): Quote[] {
  const quotes: Quote[] = []
  let open: Open[] = []
  tokens.forEach((token, at) => {
    if (at > 0 && paragraphs[at] !== paragraphs[at - 1]) {
      const outer = open[0]
      open = outer && goesOn(token, outer, marks) ? [outer] : []
      if (open.length > 0) return
    }
    if (token.kind !== 'PUNCT') return
    const partner = open.findLastIndex(({ mark }) => marks.closers.get(mark)?.has(token.text))
    if (partner >= 0 && canClose(tokens, at, marks)) {
      const from = open[partner]?.at ?? at
      while ((quotes.at(-1)?.from ?? -1) > from) quotes.pop()
      if (at - from > 1) quotes.push({ from, to: at + 1, closed: true })
      open.length = partner
    } else if (marks.closers.has(token.text) && open.length < DEEPEST && canOpen(tokens, at, marks))
      open.push({ at, mark: token.text })
  })
  return quotes
}

/** « One. ⏎ « Two. »  or, in French,  « One. ⏎ » Two. » */
function goesOn(token: Token, outer: Open, marks: Marks): boolean {
  if (marks.either.has(outer.mark)) return false
  return token.text === outer.mark || marks.closers.get(outer.mark)?.has(token.text) === true
}

/** A mark that stands at either end opens where a blank or another mark is before it and none behind it. */
function canOpen(tokens: readonly Token[], at: number, marks: Marks): boolean {
  const token = tokens[at]
  if (!token || !tokens[at + 1]) return false
  if (!marks.either.has(token.text)) return true
  return (token.spaced || tokens[at - 1]?.kind === 'PUNCT') && tokens[at + 1]?.spaced === false
}

/** Inside a word it is part of an abbreviation: צה"ל. */
function canClose(tokens: readonly Token[], at: number, marks: Marks): boolean {
  const token = tokens[at]
  if (!token || !marks.either.has(token.text)) return true
  const next = tokens[at + 1]
  return !token.spaced && (!next || next.spaced || next.kind === 'PUNCT')
}
