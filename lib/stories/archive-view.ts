/** What leaves the server about a web archive before anything of it becomes a document. Client-safe. */
import type { WarcFault } from '@/lib/archive/warc/fault'
import type { ListedRecord } from '@/lib/archive/warc/list'
import type { ProblemParams } from '@/lib/core/errors'

export type ArchiveRecord = ListedRecord & {
  /** Its host in its own letters, where the address has it otherwise. */
  readonly host: string | null
  /** Whether the story has a capture from that address already. */
  readonly here: boolean
}

export type ArchiveListing = {
  readonly records: readonly ArchiveRecord[]
  readonly leftOut: number
  /** In the words of `archive.warc`. */
  readonly faults: readonly { readonly code: WarcFault['code']; readonly params: ProblemParams }[]
  /** SHA-256 of what was sent. */
  readonly digest: string
}
