import type { AnyScope } from '@/lib/access/scope'
import { countCaptures, findBeside, findCaptures } from './capture-repository'
import type { Captures, LaterCapture } from './view'

/** A page taken by hour for weeks has hundreds. */
const PAGE = 20

/** The captures of a document, as told beside one of them. */
export async function listCaptures(
  scope: AnyScope,
  { documentId, snapshotId }: { documentId: string; snapshotId: string },
  wanted = 0,
): Promise<Captures> {
  const [count, beside] = await Promise.all([countCaptures(scope, documentId), findBeside(scope, snapshotId)])
  const pages = Math.max(1, Math.ceil(count / PAGE))
  const page = Math.min(Math.max(0, wanted), pages - 1)
  const lines = await findCaptures(scope, documentId, { skip: page * PAGE, take: PAGE })
  const later = beside && laterOf(beside, snapshotId)
  return { lines, count, page, pages, later, compareId: later?.snapshotId ?? beside?.beforeId ?? null }
}

/** The newest capture of a document, where that is another one than the one worked with. */
export async function laterThan(scope: AnyScope, snapshotId: string): Promise<LaterCapture | null> {
  const beside = await findBeside(scope, snapshotId)
  return beside && laterOf(beside, snapshotId)
}

type Beside = NonNullable<Awaited<ReturnType<typeof findBeside>>>

function laterOf({ newestId, newestAt, same, places }: Beside, snapshotId: string): LaterCapture | null {
  return newestId === snapshotId ? null : { snapshotId: newestId, capturedAt: newestAt, same, places }
}
