import { SUBMISSION_KINDS, type SubmissionField } from '@/lib/archive/model'

export const MEGABYTE = 1_000_000

/** What a capture may measure, in bytes; the archive has the last word. */
export const MAX_SENT_BYTES = 8 * 1024 * 1024

/** The field of a form that will be taken, and how many bytes stand in it. */
export function bytesOf(data: FormData): { readonly field: SubmissionField; readonly size: number } {
  const field = SUBMISSION_KINDS.find((kind) => kind === data.get('kind')) ?? 'text'
  const given = data.get(field)
  const size = given instanceof File ? given.size : new TextEncoder().encode(given ?? '').length
  return { field, size }
}
