/** What pasted or uploaded plain text tells about itself. Server only, for the language. */
import type { FileFacts } from './file-facts'
import { frontMatterOf, withoutDateline } from './front-matter'
import { headlineOf } from './headline'
import { detectLanguage, directionOf } from './language'
import type { TextDirection } from './model'
import type { CaptureNote } from './notes'
import type { Published } from './published'

/** What could be read about an article; null where it could not. */
export type Reading = {
  /** As it is to be stored: the input itself for plain text. */
  readonly text: string
  readonly title: string
  readonly outlet: string | null
  readonly byline: string | null
  readonly published: Published | null
  readonly language: string | null
  readonly direction: TextDirection
  /** What a page says of itself beside its words. */
  readonly facts?: FileFacts | null
  readonly notes: readonly CaptureNote[]
}

/** Reads a normalised, non-blank text. The text itself stays as it is, date stamp and dateline included. */
export async function extractPlain(text: string): Promise<Reading> {
  const { start, byline, outlet, published, notes } = frontMatterOf(text)
  const own = text.slice(start).trimStart()
  const { title } = headlineOf(withoutDateline(own))
  const language = await detectLanguage(own)
  return { text, title, outlet, byline, published, language, direction: directionOf(language, own), notes }
}
