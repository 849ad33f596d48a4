/** Where the words of a comment name members. Pure; the box a comment is written in and the server read it the same way. */
import type { Range } from '@/lib/archive/model'

export type Named = { readonly id: string; readonly name: string }
export type Mention = Range & { readonly memberId: string }
/** A mention with the name its member has by now. */
export type NamedMention = Mention & { readonly name: string }

const WORD = /[\p{L}\p{N}]/u
const BEFORE = /[\p{L}\p{N}._%+-]$/u

/**
 * The members whom a text names as `@` and their whole name. Of two names that begin alike the longer one counts; of members
 * of the same name the first one given is the first that is named, the second the second, and the last one all the others.
 */
export function mentionsIn(text: string, members: readonly Named[]): Mention[] {
  const byName = new Map<string, string[]>()
  for (const { id, name } of members) byName.set(name, [...(byName.get(name) ?? []), id])
  const names = [...byName.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length)
  const found: Mention[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    // In an address of mail nobody is called.
    if (BEFORE.test(text.slice(Math.max(0, at - 2), at))) continue
    const name = names.find((one) => text.startsWith(one, at + 1) && endsThere(text, at + 1 + one.length))
    if (name === undefined) continue
    const ids = byName.get(name) ?? []
    const memberId = ids.length > 1 ? ids.shift() : ids[0]
    if (memberId) found.push({ start: at, end: at + 1 + name.length, memberId })
    at += name.length
  }
  return found
}

const endsThere = (text: string, at: number) =>
  at >= text.length || !WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0))

export type Piece = { readonly start: number; readonly text: string; readonly memberId: string | null }

/** The words in their pieces, each mention with the name its member has by now. */
export function piecesOf(text: string, mentions: readonly NamedMention[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end, name, memberId } of [...mentions].sort((a, b) => a.start - b.start)) {
    if (start > from) pieces.push({ start: from, text: text.slice(from, start), memberId: null })
    pieces.push({ start, text: `@${name}`, memberId })
    from = end
  }
  if (from < text.length) pieces.push({ start: from, text: text.slice(from), memberId: null })
  return pieces
}

/** The words as they read by now. */
export const wordsNow = (text: string, mentions: readonly NamedMention[]): string =>
  piecesOf(text, mentions)
    .map((piece) => piece.text)
    .join('')

const ASKED = /(?:^|[^\p{L}\p{N}._%+-])@([^\n@]{0,60})$/u

/** The name that is being typed before the caret, and where its `@` stands; null where none is. */
export function nameAtCaret(text: string, caret: number): { start: number; typed: string } | null {
  const typed = ASKED.exec(text.slice(0, caret))?.[1]
  return typed === undefined ? null : { start: caret - typed.length - 1, typed }
}
