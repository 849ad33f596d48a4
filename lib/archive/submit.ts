import { invalidField, ProblemError } from '@/lib/core/errors'
import { cleanText } from '@/lib/core/fields'
import { shorten } from '@/lib/core/text'
import { fieldInUse, type SubmissionFields } from './input'
import { type Capture, readSubmission, type Submission } from './intake'
import type { SubmissionField } from './model'
import type { CaptureProblem } from './notes'

/** What was captured and the name of the file it came in, null for pasted words. */
export type Taken = Capture & { readonly fileName: string | null }

const FILE_NAME_MAX = 255

/**
 * What a form sent, as a submission, and the field to tell problems beside.
 *
 * @throws invalid on `file` when a file was to come and none did
 */
export async function toSubmission(
  fields: SubmissionFields,
): Promise<{ submission: Submission; field: SubmissionField }> {
  const field = fieldInUse(fields)
  if (field === 'html') return { field, submission: { kind: 'PASTE_HTML', html: fields.html } }
  if (field === 'text') return { field, submission: { kind: 'PASTE_TEXT', text: fields.text } }
  const { file } = fields
  if (!file) throw invalidField('file', 'captureNoFile')
  return {
    field,
    submission: {
      kind: 'UPLOAD',
      bytes: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name,
      declaredType: file.type || undefined,
    },
  }
}

/**
 * Reads a submission.
 *
 * @throws invalid or too-large, told beside `field`, when nothing can be captured
 */
export async function captureOrRefuse(submission: Submission, field: SubmissionField): Promise<Taken> {
  const read = await readSubmission(submission)
  const fileName = submission.kind === 'UPLOAD' ? shorten(cleanText(submission.fileName), FILE_NAME_MAX) : ''
  if (read.ok) return { ...read.capture, fileName: fileName || null }
  throw refusal(read.problem, field)
}

const MEGABYTE = 1_000_000

function refusal(problem: CaptureProblem, field: SubmissionField): ProblemError {
  switch (problem.code) {
    case 'empty': {
      const code =
        field === 'file' ? 'captureEmptyFile' : field === 'html' ? 'captureNothingVisible' : 'captureEmpty'
      return new ProblemError({ kind: 'invalid', code: 'invalid', fields: { [field]: { code } } })
    }
    case 'too-large': {
      const params = {
        size: (problem.size / MEGABYTE).toFixed(1),
        limit: Math.floor(problem.limit / MEGABYTE),
      }
      const told = { code: 'captureTooLarge', params }
      return new ProblemError({ kind: 'too-large', ...told, fields: { [field]: told } })
    }
    case 'unsupported-type': {
      const kind = problem.extension?.toUpperCase() ?? problem.mediaType
      const told = kind ? { code: 'captureUnsupported', params: { kind } } : { code: 'captureNotText' }
      return new ProblemError({ kind: 'invalid', code: 'invalid', fields: { [field]: told } })
    }
  }
}
