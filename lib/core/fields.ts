import { z } from 'zod'
import { isBlank } from './text'

/**
 * Schemas for what people type, shared by forms, actions and routes. Messages are codes under `problems`.
 * Control characters that no database holds and half surrogate pairs, which some clipboards produce, are cleaned
 * rather than refused: nobody could see or find them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '')
}

function fail(context: z.RefinementCtx, code: string, params: Record<string, number> = {}): never {
  context.addIssue({ code: 'custom', message: code, params: { code, params } })
  return z.NEVER
}

function typed(max: number, required: boolean, shape: (text: string) => string) {
  return z.string().transform((raw, context) => {
    const text = shape(cleanText(raw)).trim()
    const length = countCharacters(text)
    if (length > max) return fail(context, 'tooLong', { max, length })
    if (required && isBlank(text)) return fail(context, 'empty')
    return text
  })
}

/** Code points, without a list of them: what is far too long may have twelve million. */
function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')
const asTyped = (text: string) => text

/** One line that must say something; at most `max` characters (code points). */
export const line = (max: number) => typed(max, true, oneLine)
/** One line that may be empty. */
export const optionalLine = (max: number) => typed(max, false, oneLine).default('')
/** Text of several lines that must say something. */
export const paragraphs = (max: number) => typed(max, true, asTyped)
/** Text of several lines that may be empty. */
export const optionalParagraphs = (max: number) => typed(max, false, asTyped).default('')

export const id = z.uuid().transform((text) => text.toLowerCase())
/** An id or nothing, where forms send an empty string for nothing. */
export const optionalId = z
  .union([z.literal('').transform(() => null), id])
  .nullable()
  .default(null)

/** A box that is ticked or not, or a button that was pressed: as forms send it, or code. */
export const ticked = z.union([z.boolean(), z.enum(['on', 'true', '1']).transform(() => true)]).default(false)

/** Made once by a form that adds something, and sent each time it is pressed: what has it already is not added again. */
export const formKey = z.string().max(64).default('')

const EARLIEST = Date.UTC(1900, 0, 1)
const LATEST = Date.UTC(2199, 11, 31)

/**
 * A moment: ISO 8601 with a zone, as the browser sends it after reading a local date and time; '' means none.
 * Years outside 1900–2199 are slips of the finger, and the answer says so.
 */
export const optionalInstant = z
  .string()
  .nullable()
  .default(null)
  .transform((raw, context) => {
    if (raw === null || raw.trim() === '') return null
    const read = z.iso.datetime({ offset: true }).safeParse(raw.trim())
    const at = read.success ? new Date(read.data) : null
    if (!at || Number.isNaN(at.getTime())) return fail(context, 'dateUnreadable')
    if (at.getTime() < EARLIEST || at.getTime() > LATEST) return fail(context, 'dateOutOfRange')
    return at
  })

/** The same where there has to be one. */
export const instant = optionalInstant.transform((at, context) => at ?? fail(context, 'dateUnreadable'))

/** The version a writer started from, for telling when someone else was faster. */
export const version = z.coerce.number().int().min(0).max(2_147_483_647)
