/** A web archive that somebody brings: what is in it, and then a document of each record that was chosen. */
import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { captureArchived } from '@/lib/archive/archived'
import { sha256Hex } from '@/lib/archive/digest'
import { withoutFragment } from '@/lib/archive/fetch/address-parts'
import { keepBytes } from '@/lib/archive/keep'
import { readableHostOf } from '@/lib/archive/readable-host'
import { type AddedDocument, addressesOf } from '@/lib/archive/service'
import { MAX_FILE_BYTES, MEGABYTE } from '@/lib/archive/size'
import { listWarc } from '@/lib/archive/warc/list'
import { warcSentence } from '@/lib/archive/warc/sentence'
import { transaction } from '@/lib/core/db'
import { invalidField, refused } from '@/lib/core/errors'
import type { ArchiveListing } from './archive-view'
import type { ListArchive, TakeArchived } from './input'
import { addEvidenceOf, getStoryHead } from './service'

/**
 * Tells what a web archive has that can be a document. Changes nothing, and keeps nothing.
 *
 * @throws not-found; storyArchived; invalid on `file`
 */
export async function listArchive(scope: Scope, { storyId, file }: ListArchive): Promise<ArchiveListing> {
  const bytes = await sent(scope, storyId, file, 'file')
  const { records, leftOut, faults } = await listWarc(bytes)
  const had = new Set((await addressesOf(scope, storyId)).map((one) => withoutFragment(new URL(one))))
  return {
    records: records.map((one) => ({
      ...one,
      host: readableHostOf(one.address),
      here: had.has(withoutFragment(new URL(one.address))),
    })),
    leftOut,
    faults: faults.map(warcSentence),
    digest: sha256Hex(bytes),
  }
}

/**
 * Makes a document of one record. The piece of the archive that it stands in is kept beside it.
 *
 * @throws not-found; storyArchived; storyFull; invalid or too-large on `record` or `file`
 */
export async function takeArchived(
  scope: Scope,
  { storyId, record, index, fileName }: TakeArchived,
): Promise<Omit<AddedDocument, 'event'>> {
  const piece = await sent(scope, storyId, record, 'record')
  const capture = await keepBytes(await captureArchived({ piece, index, fileName }))
  return transaction((tx) => addEvidenceOf(tx, scope, capture, { storyId }))
}

async function sent(scope: Scope, storyId: string, file: File | null, field: string): Promise<Uint8Array> {
  requirePermission(scope, 'document.add')
  if ((await getStoryHead(scope, storyId)).archived) throw refused('storyArchived')
  if (!file) throw invalidField(field, 'warcNoFile')
  if (file.size > MAX_FILE_BYTES)
    throw invalidField(field, 'warcTooLarge', { limit: Math.floor(MAX_FILE_BYTES / MEGABYTE) })
  return new Uint8Array(await file.arrayBuffer())
}
