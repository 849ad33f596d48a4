import { z } from 'zod'

/** A file from a form that has something in it; browsers send an empty one when none was chosen. */
const file = z
  .union([z.instanceof(File), z.string().length(0)])
  .optional()
  .transform((given) => (given instanceof File && (given.size > 0 || given.name !== '') ? given : null))

/**
 * What someone brings in: a file, or pasted HTML, or pasted text, looked at in this order. Text is taken as it came:
 * what has to be mended in it is mended, and noted, when it is captured.
 */
export const submissionFields = {
  text: z.string().default(''),
  html: z.string().default(''),
  file,
}

export type SubmissionFields = z.output<z.ZodObject<typeof submissionFields>>

/** The field of the form that a problem with the submission is told beside. */
export type SubmissionField = keyof typeof submissionFields

export function fieldInUse({ html, file }: Pick<SubmissionFields, 'html' | 'file'>): SubmissionField {
  if (file) return 'file'
  return html.trim() ? 'html' : 'text'
}
