/** How far each file is that is being brought in with others. Pure. */
import type { BatchFile, BatchProblem } from '@/lib/archive/batch'
import type { ActionResult } from '@/lib/web/result'

export type BatchLine = { readonly file: BatchFile } & (
  | { readonly state: 'WAITING' | 'SENDING' }
  | { readonly state: 'MADE'; readonly snapshotId: string; readonly title: string }
  /** The story has a document of these very bytes: no second one was made. */
  | { readonly state: 'HERE'; readonly snapshotId: string; readonly title: string }
  | { readonly state: 'UNTRIED'; readonly problem: BatchProblem }
  /** The server's own sentence. */
  | { readonly state: 'REFUSED'; readonly why: string }
  /** Its words have to be typed: that is done for one document at a time. */
  | { readonly state: 'WORDLESS' }
  /** Something that stops all of them: no connection, a story without room. It may be tried again. */
  | { readonly state: 'STOPPED'; readonly why: string }
)

export type Made = { readonly snapshotId: string; readonly title: string; readonly here?: boolean }

function lineOf(file: BatchFile): BatchLine {
  return file.problem ? { file, state: 'UNTRIED', problem: file.problem } : { file, state: 'WAITING' }
}

export function answered(file: BatchFile, answer: ActionResult<Made>): BatchLine {
  if (answer.ok) {
    const { snapshotId, title, here } = answer.value
    return { file, state: here ? 'HERE' : 'MADE', snapshotId, title }
  }
  const { kind, message, fields } = answer.problem
  if (kind !== 'invalid' && kind !== 'too-large') return { file, state: 'STOPPED', why: message }
  if (fields.typed) return { file, state: 'WORDLESS' }
  return { file, state: 'REFUSED', why: fields.file ?? fields.record ?? message }
}

export const isToSend = ({ state }: BatchLine) => state === 'WAITING' || state === 'STOPPED'

/** Those that are to be sent, the first first. */
export const toSend = (lines: readonly BatchLine[]) =>
  lines.flatMap((line, at) => (isToSend(line) ? [at] : []))

/** Those that are here already, and are made once more if somebody asks for it. */
export const toRepeat = (lines: readonly BatchLine[]) =>
  lines.flatMap(({ state }, at) => (state === 'HERE' ? [at] : []))

export function countOf(lines: readonly BatchLine[]) {
  const of = (wanted: BatchLine['state']) => lines.filter(({ state }) => state === wanted).length
  const [made, here, left] = [of('MADE'), of('HERE'), toSend(lines).length]
  const over = lines.length - left - of('SENDING')
  return { made, here, left, not: over - made - here, over }
}

/** With what is chosen besides: of an earlier import that is over nothing is kept. */
export function withChosen(lines: readonly BatchLine[], files: readonly BatchFile[]): readonly BatchLine[] {
  return [...(toSend(lines).length > 0 ? lines : []), ...files.map(lineOf)]
}
