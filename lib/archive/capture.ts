/** From what was read to a capture, or to a reason why there is none. Server only, for the language. */
import { isBlank } from '@/lib/core/text'
import type { Capture, Intake, Original } from './intake'
import { normaliseText } from './normalise'
import type { CaptureNote, CaptureProblem } from './notes'
import { extractPlain, type Reading } from './plain'
import { MAX_TEXT_BYTES } from './size'

/** What only some files have. */
export type Extras = Partial<Pick<Capture, 'layout' | 'pages' | 'facts'>>

export function refused(problem: CaptureProblem): Intake {
  return { ok: false, problem }
}

export function finish(
  { published, notes, facts = null, ...read }: Reading,
  original: Original,
  before: readonly CaptureNote[],
  extras: Extras = {},
): Intake {
  if (isBlank(read.text)) return refused({ code: 'empty' })
  const size = Buffer.byteLength(read.text)
  if (size > MAX_TEXT_BYTES) return refused({ code: 'words-too-large', size, limit: MAX_TEXT_BYTES })
  const capture: Capture = {
    ...original,
    ...read,
    publishedAt: published?.at ?? null,
    publishedPrecision: published?.precision ?? null,
    notes: [...before, ...notes],
    ...{ layout: null, pages: null, facts },
    ...extras,
  }
  return { ok: true, capture }
}

export async function readText(
  source: string,
  original: Original,
  notes: readonly CaptureNote[],
  extras?: Extras,
): Promise<Intake> {
  const { text, notes: cleaning } = normaliseText(source)
  if (isBlank(text)) return refused({ code: 'empty' })
  return finish(await extractPlain(text), original, [...notes, ...cleaning], extras)
}

/** Loaded with the first page that is brought in: what reads HTML takes 20 MB of memory. */
export async function extractHtml(
  ...given: Parameters<typeof import('./html').extractHtml>
): Promise<Reading> {
  const html = await import('./html')
  return html.extractHtml(...given)
}

/** The same for what reads HTML without looking for a main text. */
export async function visibleText(
  ...given: Parameters<typeof import('./html').visibleText>
): Promise<Pick<Reading, 'text' | 'notes'>> {
  const html = await import('./html')
  return html.visibleText(...given)
}
