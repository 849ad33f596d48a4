/** The wording a claim would get from one statement; a person may always write another. Pure and client-safe. */
import type { Range } from '@/lib/archive/model'
import { CARRIERS } from '@/lib/attribution/lexicon/falsehoods'
import type { Statement } from '@/lib/attribution/model'
import { shorten, squeeze } from '@/lib/core/text'

/** Code units a proposed wording has at most. */
export const WORDING_MAX = 300

/**
 * - **Reported** words become a sentence: "the bridge would close" → "The bridge would close." So does what was asked,
 *   left open or disputed: "declined to say |whether the bridge was insured|" → "The bridge was insured."
 *   Of reports that are denied, what they say: "denied |reports that two wards had closed|" → "Two wards had closed."
 * - **Quoted** words stay a quote of who spoke, since a quote is not ours to put into other words:
 *   Mayor Lindqvist: “We are ready.” Pieces that a cue divides are put together again. Where nobody is named, the quote alone.
 * - Words **partly** quoted keep their quotation marks: Mayor Lindqvist: a “great day” for the harbour.
 * - Where nothing is attributed ("declined to comment"), the passage itself.
 */
export function wordingOf(statement: Statement, text: string): string {
  const at = ({ start, end }: Range) => squeeze(text.slice(start, end))
  const pieces = statement.content.map(at).filter(Boolean)
  if (pieces.length === 0) return sentence(at(statement.range), WORDING_MAX)
  if (statement.mode === 'INDIRECT') {
    const words = reported(statement, text) ?? asserted(pieces.join(' '), statement.stance)
    return sentence(words, WORDING_MAX)
  }
  const speaker = shorten(squeeze(statement.source.name), 120)
  const who = speaker && `${speaker}: `
  const room = WORDING_MAX - who.length - '“”'.length
  if (statement.mode === 'MIXED') return who + closed(pieces.join(' '), room)
  return `${who}“${closed(pieces.map(unquoted).join(' '), room)}”`
}

/** What may stand before a noun that only carries what is reported: "|the recent media| reports that". */
const BEFORE_CARRIER =
  /^(?:(?:the|a|an|any|all|these|those|such|some|many|several|recent|earlier|media|news|press)\s+)+/u

/**
 * What denied reports say, where nothing else is denied: "reports |that …|", and not "reports |of …|", which is no
 * sentence; "spreading reports that …", where it is the spreading; nor "reports that … were false", which a denial of
 * that would turn round.
 */
function reported({ content, denied }: Statement, text: string): string | null {
  const [first, ...more] = content
  if (!first || !denied || more.length > 0 || denied.start <= first.start) return null
  const lead = squeeze(text.slice(first.start, denied.start)).toLowerCase()
  const [carrier = ''] = lead.replace(BEFORE_CARRIER, '').split(/[^\p{L}]/u, 1)
  const goesOn = /\p{L}/u.test(text.slice(denied.end, first.end))
  if (!CARRIERS.has(carrier) || !lead.endsWith(' that') || goesOn) return null
  return squeeze(text.slice(denied.start, denied.end)) || null
}

const ASKED = /^(?:whether(?: or not)?|if)\s+(?!to\b)/iu
/** Two that are asked for, of which neither is the claim, or what only holds if something else does. */
const DIVIDED = /\bor\b|[,;:]/iu

/**
 * What was asked as what could be checked. Not where somebody says so ("said |if it rains, the quay floods|"), nor of
 * a choice ("whether to close", "whether it stays or goes").
 */
function asserted(words: string, stance: Statement['stance']): string {
  if (stance === 'ASSERTS' || stance === 'CONFIRMS') return words
  const bare = words.replace(ASKED, '')
  return bare !== words && !DIVIDED.test(bare) ? bare : words
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
