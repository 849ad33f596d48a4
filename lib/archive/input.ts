import { z } from 'zod'
import { optionalLine } from '@/lib/core/fields'
import { DOCUMENT_TITLE_MAX, OUTLET_MAX, SUBMISSION_KINDS, type SubmissionField } from './model'

/** A file from a form that has something in it; browsers send an empty one when none was chosen. */
const file = z
  .union([z.instanceof(File), z.string().length(0)])
  .optional()
  .transform((given) => (given instanceof File && (given.size > 0 || given.name !== '') ? given : null))

/**
 * What someone brings in: the way they chose, else a file, or pasted HTML, or pasted text, looked at in this order.
 * Text is taken as it came: what has to be mended in it is mended, and noted, when it is captured.
 */
export const submissionFields = {
  kind: z.enum(SUBMISSION_KINDS).optional(),
  text: z.string().default(''),
  html: z.string().default(''),
  file,
  /** The words of a picture or a scan, by somebody who sees them. */
  typed: z.string().default(''),
}

/** What is known of a document beside its words. Empty: what can be read in it. */
export const outlet = optionalLine(OUTLET_MAX)
export const documentTitle = optionalLine(DOCUMENT_TITLE_MAX)

export type SubmissionFields = z.output<z.ZodObject<typeof submissionFields>>

export function fieldInUse({
  kind,
  html,
  file,
}: Pick<SubmissionFields, 'kind' | 'html' | 'file'>): SubmissionField {
  if (kind) return kind
  if (file) return 'file'
  return html.trim() ? 'html' : 'text'
}
