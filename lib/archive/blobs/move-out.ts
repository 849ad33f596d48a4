import { log } from '@/lib/core/log'
import { clearBytes, findBytesToMove } from './repository'
import { blobStore } from './store'

/**
 * Moves the bytes of captures from before there was a store out of the database, one capture at a time. They leave a row when
 * the store says that it has them, so it may be killed anywhere and begun again, and several may be at it.
 *
 * @returns how many were moved
 */
export async function moveBytesOut(signal?: AbortSignal): Promise<number> {
  const store = blobStore()
  let moved = 0
  while (!signal?.aborted) {
    const next = await findBytesToMove()
    if (!next) break
    const { digest } = await store.put(next.bytes)
    if (digest !== next.digest || !(await store.has(digest)))
      throw new Error(`the store has no bytes under ${next.digest}`)
    await clearBytes(digest)
    moved += 1
  }
  if (moved > 0) log().info({ moved }, 'moved original bytes out of the database')
  return moved
}
