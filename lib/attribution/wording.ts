/** The wording a claim would get from one statement; a person may always write another. Pure and client-safe. */
import type { Range } from '@/lib/archive/model'
import type { Statement } from '@/lib/attribution/model'
import { shorten, squeeze } from '@/lib/core/text'

/** Code units a proposed wording has at most. */
export const WORDING_MAX = 300

/**
 * - **Reported** words become a sentence: "the bridge would close" → "The bridge would close."
 * - **Quoted** words stay a quote of who spoke, since a quote is not ours to put into other words:
 *   Mayor Lindqvist: “We are ready.” Pieces that a cue divides are put together again. Where nobody is named, the quote alone.
 * - Words **partly** quoted keep their quotation marks: Mayor Lindqvist: a “great day” for the harbour.
 * - Where nothing is attributed ("declined to comment"), the passage itself.
 */
export function wordingOf(statement: Statement, text: string): string {
  const at = ({ start, end }: Range) => squeeze(text.slice(start, end))
  const pieces = statement.content.map(at).filter(Boolean)
  if (pieces.length === 0) return sentence(at(statement.range), WORDING_MAX)
  if (statement.mode === 'INDIRECT') return sentence(pieces.join(' '), WORDING_MAX)
  const speaker = shorten(squeeze(statement.source.name), 120)
  const who = speaker && `${speaker}: `
  const room = WORDING_MAX - who.length - '“”'.length
  if (statement.mode === 'MIXED') return who + closed(pieces.join(' '), room)
  return `${who}“${closed(pieces.map(unquoted).join(' '), room)}”`
}

/** Words as a sentence: a capital, a full stop, and no more than `limit` code units. */
export function sentence(words: string, limit: number): string {
  const [first = ''] = words
  return closed(first.toUpperCase() + words.slice(first.length), limit)
}

/** Ends like a sentence, whatever mark of the middle of one it ended with. */
function closed(words: string, limit: number): string {
  const bare = words.replace(/[\s,;:–—-]+$/u, '').replace(/,(["”»’]+)$/u, '$1')
  if (/[.!?…。！？؟۔][\p{Pf}\p{Pe}"']*$/u.test(bare)) return shorten(bare, limit)
  const short = shorten(bare, limit - 1)
  return short.endsWith('…') ? short : `${short}.`
}

const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^["“”„«»״]\s*/u, /\s*["“”«»״]$/u],
  [/^['‘‚‹]\s*/u, /\s*['’›]$/u],
  [/^[「『]/u, /[」』]$/u],
]

function unquoted(piece: string): string {
  const [open, close] = PAIRS.find(([start]) => start.test(piece)) ?? []
  if (open && close) return piece.replace(open, '').replace(close, '')
  return piece.replace(/\s*["”»]$/u, '')
}
