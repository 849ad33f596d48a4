/**
 * The form every extracted text has before it is stored and anchored. Offsets of spans count in this form.
 * Only what cannot be kept or cannot be seen is changed; letters never are: composed and decomposed forms,
 * non-breaking spaces and direction marks stay as they came, so a quote stays verbatim.
 */
import { countLoneSurrogates } from '@/lib/core/text'
import type { CaptureNote } from './notes'

export type Normalised = { readonly text: string; readonly notes: readonly CaptureNote[] }

/** U+0085, U+2028 and U+2029 break lines as CR and LF do; so do form feed and vertical tab. */
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove; Postgres cannot hold NUL
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Line ends become LF, lone surrogates U+FFFD, byte order marks and control characters go, lines lose their trailing
 * spaces and tabs, more than two blank lines become one, and none is left at either end. Doing it twice changes nothing.
 * A text of which nothing visible remains comes back as it is then: ask `isBlank`.
 */
export function normaliseText(input: string): Normalised {
  const notes: CaptureNote[] = []
  const lone = countLoneSurrogates(input)
  if (lone > 0) notes.push({ code: 'surrogates-replaced', count: lone })

  const lines = input.toWellFormed().replaceAll('\ufeff', '').replace(LINE_BREAK, '\n')
  const controls = lines.match(CONTROLS)?.length ?? 0
  if (controls > 0) notes.push({ code: 'controls-removed', count: controls })

  const text = tidyLines(controls > 0 ? lines.replace(CONTROLS, '') : lines)
  const bidi = text.match(BIDI_CONTROLS)?.length ?? 0
  if (bidi > 0) notes.push({ code: 'bidi-controls-present', count: bidi })
  return { text, notes }
}

function tidyLines(text: string): string {
  const kept: string[] = []
  let blanks = 0
  for (const raw of text.split('\n')) {
    const line = trimRight(raw)
    if (line === '') {
      blanks += 1
      continue
    }
    if (kept.length > 0) for (let i = 0; i < (blanks > 2 ? 1 : blanks); i += 1) kept.push('')
    blanks = 0
    kept.push(line)
  }
  return kept.join('\n')
}

/** By hand, since `/[ \t]+$/` takes quadratic time on a long run of spaces inside a line. */
function trimRight(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1
  return end === line.length ? line : line.slice(0, end)
}
