import { type BlobKey, blobStore } from '@/lib/archive/blobs/store'
import { db, type Tx } from '@/lib/core/db'

/** Words as a team's original bytes: in the store, and in its rows. */
export async function storeWords(
  teamId: string,
  words: readonly string[],
  write: Tx = db(),
): Promise<readonly BlobKey[]> {
  const keys: BlobKey[] = []
  for (const text of words) keys.push(await blobStore().put(new TextEncoder().encode(text)))
  await write.blob.createMany({ data: keys.map((key) => ({ teamId, ...key })), skipDuplicates: true })
  return keys
}
