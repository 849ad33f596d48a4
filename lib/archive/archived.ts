/** A page out of a web archive that somebody brought, read as a file of its kind would be. Server only. */
import { invalidField } from '@/lib/core/errors'
import { headerValue } from './fetch/exchange'
import type { FromWeb } from './fetched'
import type { CaptureNote } from './notes'
import { captureOrRefuse, type Taken } from './submit'
import { recordIn } from './warc/list'

export type GivenRecord = {
  /** A piece of the archive that is one by itself: it is kept beside what is read from it. */
  readonly piece: Uint8Array
  readonly index: number
  /** Of the archive. */
  readonly fileName: string
}

/** @throws invalid or too-large on `record` or `file`, with the sentence, when nothing can be captured of it */
export async function captureArchived({ piece, index, fileName }: GivenRecord): Promise<Taken> {
  const response = await recordIn(piece, index)
  if (response === null) throw invalidField('record', 'warcNoRecord')
  const { address, headers, body, status, capturedAt, remoteAddress, digestAgrees, truncated } = response
  if (digestAgrees === false) throw invalidField('record', 'warcAltered')
  const finalAddress = new URL(address)
  finalAddress.hash = ''
  const capture = await captureOrRefuse(
    {
      ...{ kind: 'UPLOAD', bytes: body, fileName: '', url: finalAddress.href },
      declaredType: headerValue(headers, 'content-type') ?? undefined,
    },
    'file',
  )
  const web: FromWeb = {
    ...{ address, finalAddress: finalAddress.href },
    fetched: {
      ...{ status, headers: headers.map(([name, value]) => [name, value] as const), redirects: [] },
      remoteAddress: remoteAddress ?? '',
      ...(capturedAt && { recordedAt: capturedAt.toISOString() }),
    },
  }
  const notes: CaptureNote[] = [
    ...(digestAgrees === null ? [{ code: 'warc-unproved' } as const] : []),
    ...(truncated ? [{ code: 'warc-truncated' } as const] : []),
  ]
  return { ...capture, fileName, web, notes: [...notes, ...capture.notes], record: piece }
}
