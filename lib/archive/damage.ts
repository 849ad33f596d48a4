import type { AnyScope } from '@/lib/access/scope'
import type { BlobState } from './blobs/check'
import { findDamaged } from './damage-repository'

/** A capture whose original bytes were not found as they were captured. Its text, quotes and digest are kept all the same. */
export type DamagedCapture = {
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

/** Those of the captures whose originals were found missing or altered when they were last looked at. */
export async function damagedCaptures(
  scope: AnyScope,
  snapshotIds: Iterable<string>,
): Promise<DamagedCapture[]> {
  return findDamaged(scope, { snapshotIds: [...new Set(snapshotIds)] })
}

/** The same by the digests of the bytes: one capture for each. */
export async function damagedOriginals(
  scope: AnyScope,
  digests: Iterable<string>,
): Promise<DamagedCapture[]> {
  return findDamaged(scope, { digests: [...new Set(digests)] })
}
