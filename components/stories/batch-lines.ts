/** How far each file is that is being brought in with others. Pure. */
import type { BatchFile, BatchProblem } from '@/lib/archive/batch'
import type { ActionResult } from '@/lib/web/result'

export type BatchLine = { readonly file: BatchFile } & (
  | { readonly state: 'WAITING' | 'SENDING' }
  | { readonly state: 'MADE'; readonly snapshotId: string; readonly title: string }
  | { readonly state: 'UNTRIED'; readonly problem: BatchProblem }
  /** The server's own sentence. */
  | { readonly state: 'REFUSED'; readonly why: string }
  /** Its words have to be typed: that is done for one document at a time. */
  | { readonly state: 'WORDLESS' }
  /** Something that stops all of them: no connection, a story without room. It may be tried again. */
  | { readonly state: 'STOPPED'; readonly why: string }
)

export type Made = { readonly snapshotId: string; readonly title: string }

export function lineOf(file: BatchFile): BatchLine {
  return file.problem ? { file, state: 'UNTRIED', problem: file.problem } : { file, state: 'WAITING' }
}

export function answered(file: BatchFile, answer: ActionResult<Made>): BatchLine {
  if (answer.ok) {
    const { snapshotId, title } = answer.value
    return { file, state: 'MADE', snapshotId, title }
  }
  const { kind, message, fields } = answer.problem
  if (kind !== 'invalid' && kind !== 'too-large') return { file, state: 'STOPPED', why: message }
  if (fields.typed) return { file, state: 'WORDLESS' }
  return { file, state: 'REFUSED', why: fields.file ?? fields.record ?? message }
}

/** Those that are to be sent, the first first. */
export const toSend = (lines: readonly BatchLine[]) =>
  lines.flatMap(({ state }, at) => (state === 'WAITING' || state === 'STOPPED' ? [at] : []))

export function countOf(lines: readonly BatchLine[]) {
  const made = lines.filter(({ state }) => state === 'MADE').length
  const left = toSend(lines).length
  const sending = lines.filter(({ state }) => state === 'SENDING').length
  return { made, left, not: lines.length - made - left - sending, over: lines.length - left - sending }
}
