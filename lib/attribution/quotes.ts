import type { Token } from '@/lib/attribution/tokens'

/** One quotation, its marks included: tokens `from` to `to`, end exclusive. Quotes never overlap; inner ones are part of the outer. */
export type Quote = {
  readonly from: number
  readonly to: number
  /** False when a quote of several paragraphs lacks its closing mark and ends with the last of them. */
  readonly closed: boolean
}

const OPENING = new Set(['“', '„', '«', '``', '‟', '「', '『'])
const CLOSING = new Set(['”', '»', '」', '』'])
/** Marks that look alike at both ends. */
const EITHER = new Set(['"', "''", '＂'])
const SINGLE_OPENING = new Set(['‘', "'", '`', '‹'])
const SINGLE_CLOSING = new Set(['’', "'", '›'])
/** How far a single closing mark is looked for, in tokens: an apostrophe must not swallow a page. */
const SINGLE_REACH = 200

const isMark = (token: Token | undefined): boolean =>
  token !== undefined && (OPENING.has(token.text) || CLOSING.has(token.text) || EITHER.has(token.text))

/** True for a mark that may open a quote here: blank before it or an opening bracket, no blank after it. */
function canOpen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (!token || !next) return false
  const free = token.spaced || before === undefined || (before.kind === 'PUNCT' && !isMark(before))
  return free && !next.spaced
}

/** The token after the single closing mark that ends the quote opened at `at`, or -1. */
function singleEnd(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]
  // ’90s and ‘em are no quotes.
  if (!canOpen(tokens, at) || next?.kind === 'NUMBER') return -1
  let possible = -1
  for (let i = at + 2; i < Math.min(tokens.length, at + SINGLE_REACH); i += 1) {
    const token = tokens[i]
    if (!token || token.breaks > 0 || isMark(token)) break
    const after = tokens[i + 1]
    if (!SINGLE_CLOSING.has(token.text) || token.spaced) continue
    if (after && !after.spaced && after.kind !== 'PUNCT') continue
    // A mark after punctuation ends speech; after a letter it may be the apostrophe of a plural.
    if (tokens[i - 1]?.kind === 'PUNCT') return i + 1
    if (possible < 0) possible = i + 1
  }
  return possible
}

/**
 * Finds the outermost quotations in one pass: curly, straight, doubled single and single marks.
 * `paragraphs[i]` is the paragraph of token i. A quote left open at a paragraph's end goes on when the
 * next paragraph opens with a mark (the newspaper habit). Over several paragraphs it ends with the last of them;
 * a mark without a partner in one paragraph opens nothing.
 */
export function findQuotes(tokens: readonly Token[], paragraphs: Int32Array): Quote[] {
  const quotes: Quote[] = []
  let open = -1
  let depth = 0
  const close = (to: number, closed: boolean): void => {
    const kept = closed || paragraphs[open] !== paragraphs[to - 1]
    if (to - open > 1 && kept) quotes.push({ from: open, to, closed })
    open = -1
    depth = 0
  }
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token?.kind !== 'PUNCT') {
      if (open >= 0 && i > 0 && paragraphs[i] !== paragraphs[i - 1]) close(i, false)
      continue
    }
    const first = i > 0 && paragraphs[i] !== paragraphs[i - 1]
    if (open >= 0 && first) {
      if (isMark(token) && !CLOSING.has(token.text)) {
        depth = 0
        continue
      }
      close(i, false)
    }
    if (open < 0) {
      if (SINGLE_OPENING.has(token.text)) {
        const to = singleEnd(tokens, i)
        if (to > 0) {
          quotes.push({ from: i, to, closed: true })
          i = to - 1
        }
      } else if (opens(tokens, i)) open = i
      continue
    }
    if (OPENING.has(token.text)) depth += 1
    else if (CLOSING.has(token.text) && depth > 0) depth -= 1
    else if (closes(tokens, i, open)) close(i + 1, true)
  }
  if (open >= 0) close(tokens.length, false)
  return quotes
}

/** Whether the mark at `at` opens a quote while none is open. */
function opens(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (OPENING.has(token.text)) return true
  // A closing mark typed for an opening one: ”He is gone,” she said.
  if (CLOSING.has(token.text)) return canOpen(tokens, at)
  // 6" of snow: a mark directly after a number is a unit.
  if (EITHER.has(token.text))
    return canOpen(tokens, at) || (tokens[at - 1]?.kind !== 'NUMBER' && token.spaced)
  return false
}

/** Whether the mark at `at` closes the quote opened at `open`. */
function closes(tokens: readonly Token[], at: number, open: number): boolean {
  const token = tokens[at]
  const opener = tokens[open]
  if (!token || !opener) return false
  if (CLOSING.has(token.text)) return opener.text !== '"'
  if (!EITHER.has(token.text)) return false
  // “…" and ``…'' are mixed by careless editors; "…'' is an inner mark.
  return token.text === opener.text || OPENING.has(opener.text) || CLOSING.has(opener.text)
}
