import { SUBMISSION_KINDS, type SubmissionField } from '@/lib/archive/model'
import { MAX_FILE_BYTES, MAX_TEXT_BYTES } from '@/lib/archive/size'

/** What may stand in a field, in bytes; the archive has the last word. */
export const limitOf = (field: SubmissionField) => (field === 'file' ? MAX_FILE_BYTES : MAX_TEXT_BYTES)

/** Leaves out what stands in the ways not chosen: it is kept in the form, and need not travel. */
export async function sendChosenAlone(data: FormData): Promise<void> {
  const { field } = bytesOf(data)
  for (const kind of SUBMISSION_KINDS) if (kind !== field) data.delete(kind)
  if (field !== 'file') data.delete('typed')
}

/** The field of a form that will be taken, and how many bytes stand in it. */
export function bytesOf(data: FormData): { readonly field: SubmissionField; readonly size: number } {
  const field = SUBMISSION_KINDS.find((kind) => kind === data.get('kind')) ?? 'text'
  const given = data.get(field)
  const size = given instanceof File ? given.size : new TextEncoder().encode(given ?? '').length
  return { field, size }
}
