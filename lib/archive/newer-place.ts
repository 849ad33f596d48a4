import type { AnyScope } from '@/lib/access/scope'
import type { Db } from '@/lib/core/db'
import { shorten } from '@/lib/core/text'
import { wordDifference } from './align/word-difference'
import { findInNewest, findTexts } from './carry-repository'
import { wordPieces } from './difference-shown'
import type { Range } from './model'
import type { NewerPlace, Reworded } from './view'

type Quoted = { readonly spanId: string; readonly exact: string }

/** Changes of a passage that a line tells, and characters of either side of one. */
const TOLD = 2
const WORDS = 90

/**
 * What became of quoted places in the newest captures of their documents, by the span; of what is quoted from the newest one
 * nothing. One query for all of them, and another for the texts of those that read otherwise.
 */
export async function placesInNewest(
  scope: AnyScope,
  quotes: readonly Quoted[],
  read?: Db,
): Promise<Record<string, NewerPlace>> {
  if (quotes.length === 0) return {}
  const exact = new Map(quotes.map((quote) => [quote.spanId, quote.exact]))
  const rows = await findInNewest(scope, [...exact.keys()], read)
  const changed = new Set(rows.flatMap(({ state, snapshotId }) => (state === 'CHANGED' ? snapshotId : [])))
  const texts = changed.size === 0 ? new Map<string, string>() : await findTexts(scope, [...changed], read)
  return Object.fromEntries(
    rows.map(({ spanId, snapshotId, capturedAt, state, start, end }) => {
      const place = start === null || end === null ? null : { start, end }
      const text = texts.get(snapshotId)
      const all = state === 'CHANGED' && place && text ? rewordedIn(exact.get(spanId) ?? '', text, place) : []
      const told = { reworded: all.slice(0, TOLD), more: Math.max(0, all.length - TOLD) }
      return [spanId, { snapshotId, capturedAt, state: state ?? 'WAITING', place, ...told }]
    }),
  )
}

/** The words of a passage that read otherwise at its place in another text, in their order. */
export function rewordedIn(exact: string, text: string, place: Range): Reworded[] {
  const older = { text: exact, range: { start: 0, end: exact.length } }
  const pieces = wordPieces(wordDifference(older, { text, range: place }), exact, text)
  const all: { old: string; new: string }[] = []
  let open: { old: string; new: string } | null = null
  for (const { kind, text: words } of pieces) {
    if (kind === 'SAME') open = null
    else {
      if (!open) {
        open = { old: '', new: '' }
        all.push(open)
      }
      open[kind === 'DELETED' ? 'old' : 'new'] += words
    }
  }
  return all.map((one) => ({ old: shorten(one.old.trim(), WORDS), new: shorten(one.new.trim(), WORDS) }))
}
