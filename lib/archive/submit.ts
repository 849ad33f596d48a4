import { invalidField, ProblemError } from '@/lib/core/errors'
import { cleanText } from '@/lib/core/fields'
import { shorten } from '@/lib/core/text'
import type { Exchange } from './fetch/exchange'
import type { FromWeb } from './fetched'
import { isReadName } from './file-kind'
import { fieldInUse, type SubmissionFields } from './input'
import { type Capture, readSubmission, type Submission } from './intake'
import type { SubmissionField } from './model'
import type { CaptureProblem } from './notes'
import { MEGABYTE } from './size'

/** What was captured and the name of the file it came in, null for pasted words. */
export type Taken = Capture & {
  readonly fileName: string | null
  readonly web?: FromWeb
  /** All that went over the wire for it. */
  readonly exchanges?: readonly Exchange[]
  /** The piece of a web archive it was read from, where somebody brought it in one. */
  readonly record?: Uint8Array
}

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
      typed: fields.typed,
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

function refusal(problem: CaptureProblem, field: SubmissionField): ProblemError {
  switch (problem.code) {
    case 'empty': {
      const code =
        field === 'file' ? 'captureEmptyFile' : field === 'html' ? 'captureNothingVisible' : 'captureEmpty'
      return new ProblemError({ kind: 'invalid', code: 'invalid', fields: { [field]: { code } } })
    }
    case 'too-large':
    case 'words-too-large': {
      const params = {
        size: (problem.size / MEGABYTE).toFixed(1),
        limit: Math.floor(problem.limit / MEGABYTE),
      }
      const code = problem.code === 'too-large' ? 'captureTooLarge' : 'captureWordsTooLarge'
      const told = { code, params }
      return new ProblemError({ kind: 'too-large', ...told, fields: { [field]: told } })
    }
    case 'unsupported-type':
      return told(field, unsupported(problem))
    case 'no-text-in-pdf':
      return told('typed', { code: 'captureScan', params: { pages: problem.pages } })
    case 'pdf-too-long': {
      const { pages, limit } = problem
      return told(field, { code: 'capturePdfTooLong', params: { pages, limit } })
    }
    case 'ninjs-several':
      return told(field, { code: 'captureNinjsSeveral', params: { count: problem.count } })
    case 'ninjs-missing':
      return told(field, { code: 'captureNinjsMissing', params: { missing: problem.missing } })
    default:
      return told(BESIDE_TYPED.has(problem.code) ? 'typed' : field, { code: SENTENCES[problem.code] })
  }
}

type Told = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }

const told = (field: string, sentence: Told) =>
  new ProblemError({ kind: 'invalid', code: 'invalid', fields: { [field]: sentence } })

/** The sentences that have nothing to fill in. */
const SENTENCES = {
  'no-text-in-image': 'capturePicture',
  'pdf-locked': 'capturePdfLocked',
  'pdf-broken': 'capturePdfBroken',
  'pdf-too-slow': 'capturePdfTooSlow',
  'typed-beside-text': 'captureTypedBesideText',
  'docx-broken': 'captureDocxBroken',
  'docx-too-much': 'captureDocxTooMuch',
  'mail-broken': 'captureMailBroken',
  'mail-too-long': 'captureMailTooLong',
  'json-broken': 'captureJsonBroken',
} as const
/** Told beside the words that are to be typed, or to be left out. */
const BESIDE_TYPED: ReadonlySet<string> = new Set(['no-text-in-image', 'typed-beside-text'])

/** What word processors write beside .docx; `cfb` is what older files of theirs are by their bytes. */
const OTHER_WORD_FILES = new Set(['doc', 'cfb', 'rtf', 'odt', 'ott', 'pages', 'wpd', 'wps'])

function unsupported({ extension, mediaType }: { extension: string | null; mediaType: string | null }): Told {
  const kind = extension?.toUpperCase() ?? mediaType
  if (extension && OTHER_WORD_FILES.has(extension))
    return { code: 'captureOtherWordFile', params: { kind: extension } }
  if (extension && isReadName(extension)) return { code: 'captureNotAsNamed', params: { kind: extension } }
  return kind ? { code: 'captureUnsupported', params: { kind } } : { code: 'captureNotText' }
}
