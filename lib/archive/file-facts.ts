/** What a file says of itself beside its words. Pure and safe for the browser. */
import { z } from 'zod/mini'

const said = z.optional(z.string())
const count = z.optional(z.int())

/** All optional; none of it is checked against anything. Times are UTC instants, or days, or local times without a zone. */
export const fileFactsSchema = z.object({
  /** When and with which program a PDF or Word file was made. */
  madeAt: said,
  madeWith: said,
  /** Of a picture, in pixels, as it is meant to be shown. */
  width: count,
  height: count,
  /** When a photograph was taken, by the camera's clock, and with what. */
  takenAt: said,
  camera: said,
  /** Of a message. */
  from: said,
  to: said,
  cc: said,
  sentAt: said,
  messageId: said,
  /** Of a ninjs item: what it is known by, where it was written, and whose it is. */
  itemUri: said,
  located: said,
  copyright: said,
  /** Of a web page: the address it calls its own, and where its next part is. */
  canonical: said,
  nextPart: said,
})

export type FileFacts = z.infer<typeof fileFactsSchema>

/** Leaves out what is not known; null when nothing is. */
export function factsOf(known: { readonly [K in keyof FileFacts]: FileFacts[K] | null }): FileFacts | null {
  const entries = Object.entries(known).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  return entries.length === 0 ? null : Object.fromEntries(entries)
}
