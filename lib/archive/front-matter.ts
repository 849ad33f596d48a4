/**
 * What stands about an article at its head: a date stamp, a byline, a line with the date, a dateline.
 * Only lines that are nothing else are read; the prose is left to its readers. Pure.
 */
import { squeeze } from '@/lib/core/text'
import type { CaptureNote } from './notes'
import { type DateReading, type Published, readDate } from './published'

export type FrontMatter = {
  readonly byline: string | null
  readonly outlet: string | null
  readonly published: Published | null
  readonly notes: readonly CaptureNote[]
  /** Where the article's own words begin: after a stamp at the very beginning. */
  readonly start: number
}

const LINES_READ = 8
const SHORT_LINE = 120
/** What pasted exports put before the headline: " date 2025-06-16 ". */
const STAMP =
  /^\s*(?:date\s*[:=]?\s*)?(\d{4}-\d{2}-\d{2}(?:T[\d:.]{4,15}(?:Z|[+-]\d{2}:?\d{2})?)?)(?=\s)[\s|–—-]*/iu
/** Names and what joins them; after a comma anything, as in "By Ada Obi, Lagos correspondent". */
const BYLINE =
  /^(?:[Bb][Yy]|Von|Par|Por)\s*:?\s+(\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|&|und|et|y|e|d[aei]|del|van|von|de[nr]|bin|ibn|al|el|in|for))*(?:,.{1,60})?)$/u
const DATE_LABEL =
  /^(?:first\s+)?(?:published|posted|date|publié|veröffentlicht|publicado)(?!\p{L})(?:\s+on|\s+at|\s+le|\s+am|\s+el)?\s*:?\s*/iu
/** "LAGOS, June 16, 2025 (Reuters) –". */
const DATELINE =
  /^\p{Lu}[\p{L}\p{M} .'’/-]{1,50}(?:,\s*\p{Lu}[\p{L}\p{M} .'’-]{1,30})?,\s*(\p{L}{3,12}\.?\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\s+\p{L}{3,12}\.?(?:,?\s+\d{4})?)\s*(?:\(([^()]{2,40})\))?\s*[–—-]{1,2}\s/u
/** "LONDON (Reuters) –": a place and an agency without a date. */
const AGENCY = /^\p{Lu}[\p{L}\p{M} .,'’/-]{1,60}\s\(([^()]{2,40})\)\s*[–—-]{1,2}\s/u

/** Reads the head of a normalised text. */
export function frontMatterOf(text: string): FrontMatter {
  const notes: CaptureNote[] = []
  let byline: string | null = null
  let outlet: string | null = null
  const stamp = STAMP.exec(text)
  const start = stamp?.[0].length ?? 0
  let published = stamp ? readNoted(stamp[1] ?? '', notes) : null

  for (const line of headLines(text.slice(start))) {
    const dateline = DATELINE.exec(line)
    if (dateline !== null) published ??= readNoted(dateline[1] ?? '', notes)
    outlet ??= dateline?.[2] ?? AGENCY.exec(line)?.[1] ?? null
    if (dateline !== null || outlet !== null || line.length > SHORT_LINE) break
    for (const part of line.split(/\s[|•·–—]\s/u)) {
      byline ??= bylineIn(part)
      published ??= dateInLine(part, notes)
    }
  }
  return { byline, outlet: outlet === null ? null : squeeze(outlet), published, notes, start }
}

/** The text after a dateline, for a title made of the first sentence. */
export function withoutDateline(text: string): string {
  const head = text.slice(0, 250)
  const match = DATELINE.exec(head) ?? AGENCY.exec(head)
  return match === null ? text : text.slice(match[0].length)
}

/** The first lines, without the blank ones; a very long one is cut, since only its beginning is looked at. */
function headLines(text: string): string[] {
  return text
    .slice(0, 4000)
    .split('\n')
    .map((line) => line.trim().slice(0, 250))
    .filter((line) => line !== '')
    .slice(0, LINES_READ)
}

function bylineIn(part: string): string | null {
  if (part.length > 100 || /[.!?]$/.test(part)) return null
  return BYLINE.exec(part)?.[1]?.trim() ?? null
}

/** A line that is a date or says it is one. A labelled or date-like line that cannot be read is worth a note. */
function dateInLine(part: string, notes: CaptureNote[]): Published | null {
  const bare = part.replace(DATE_LABEL, '')
  const labelled = bare !== part && /\d/.test(bare)
  const reading = readDate(bare)
  if (reading.state === 'READ') return reading.published
  if (labelled || reading.state !== 'UNREADABLE') noteDate(reading, bare, notes)
  return null
}

function readNoted(found: string, notes: CaptureNote[]): Published | null {
  const reading = readDate(found)
  if (reading.state === 'READ') return reading.published
  noteDate(reading, found, notes)
  return null
}

/** Says once why a date was not taken. */
export function noteDate(reading: DateReading, raw: string, notes: CaptureNote[]): void {
  const found = squeeze(raw).slice(0, 80)
  if (found === '') return
  if (reading.state === 'AMBIGUOUS') notes.push({ code: 'date-ambiguous', found })
  if (reading.state === 'NO_YEAR') notes.push({ code: 'date-without-year', found })
  if (reading.state === 'UNREADABLE') notes.push({ code: 'date-unreadable', found })
}
