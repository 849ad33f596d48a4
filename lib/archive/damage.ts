import { type AnyScope, may, type Scope } from '@/lib/access/scope'
import type { BlobState } from './blobs/check'
import { findDamaged } from './damage-repository'

export type Damage = {
  readonly snapshotId: string
  /** Which of its bytes: those it was read from, or the web archive of how they came. */
  readonly what: 'ORIGINAL' | 'WARC'
  readonly digest: string
  /** Of its document. */
  readonly title: string
  readonly state: Exclude<BlobState, 'OK'>
  /** When that was found. */
  readonly checkedAt: string
}

/** A capture whose original bytes were not found as they were captured. Its text, quotes and digest are kept all the same. */
export type DamagedCapture = Damage & {
  /** Whether the person looking may put the very same file back by bringing it in. Nobody has the very same web archive. */
  readonly canBringBack: boolean
}

/** Those of the captures of a story whose originals were found missing or altered when they were last looked at. */
export async function damagedCaptures(
  scope: Scope,
  { snapshotIds, archived }: { snapshotIds: Iterable<string>; archived: boolean },
): Promise<DamagedCapture[]> {
  const damaged = await findDamaged(scope, { snapshotIds: [...new Set(snapshotIds)] })
  const mayAdd = !archived && may(scope, 'document.add')
  return damaged.map((one) => ({ ...one, canBringBack: mayAdd && one.what === 'ORIGINAL' }))
}

/** The same by the digests of the bytes, whatever story they are of: one capture for each, where it says what can be done. */
export async function damagedOriginals(
  scope: AnyScope,
  digests: Iterable<string>,
): Promise<DamagedCapture[]> {
  const damaged = await findDamaged(scope, { digests: [...new Set(digests)] })
  return damaged.map((one) => ({ ...one, canBringBack: false }))
}
