/** Files that are brought in together: chosen, out of a folder, or out of a zip. Pure and safe for the browser. */
import { crc32 } from './crc32'
import { extensionOf } from './extension'
import { MAX_FILE_BYTES } from './size'
import { type ByteSource, contentOf, entriesOf, type ZipEntry } from './zip'

export const BATCH_MAX = 200
/** Of all files of a zip, unpacked. */
export const UNPACKED_MAX = 500_000_000
/** Text packs to a tenth, an empty table to a fiftieth; what packs better and is not small was made to fill memory. */
const RATIO_MAX = 100
const RATIO_FROM = 10_000_000
const NAME_MAX = 400
const JOINERS = /\u200c|\u200d/g
const UNPLAIN = /[\\\p{Cc}\p{Cf}]|^\/|^[a-z]:/iu

/** Why a file is not even tried. */
export type BatchProblem =
  | 'TOO_LARGE'
  | 'LOCKED'
  | 'NESTED'
  | 'PATH'
  | 'BOMB'
  | 'METHOD'
  | 'UNREADABLE'
  | 'GONE'
  /** A record of a web archive that is not what its digest says. */
  | 'ALTERED'

export type BatchFile = {
  /** Where it stands, as told: in a folder or a zip. */
  readonly path: string
  readonly size: number
  readonly problem: BatchProblem | null
  /** Null when it turns out to be damaged; rejects when it is gone. */
  readonly open: () => Promise<File | null>
}

/** Why none of them is taken. */
export type BatchFault = 'empty' | 'tooMany' | 'tooMuch' | 'badZip'

export type Batch =
  | {
      readonly ok: true
      readonly files: readonly BatchFile[]
      /** Files that systems leave in folders and zips, and that nobody means. */
      readonly leftOut: number
    }
  | { readonly ok: false; readonly code: BatchFault; readonly name: string }

type Given = Pick<File, 'name' | 'size' | 'slice'> & { readonly webkitRelativePath?: string }

/** What was chosen, with what is in zips among it. Nothing is read but tables of contents. */
export async function batchOf(given: readonly (File & Given)[]): Promise<Batch> {
  const files: BatchFile[] = []
  let leftOut = 0
  for (const file of given) {
    const path = file.webkitRelativePath || file.name
    if (isLeftover(path)) {
      leftOut += 1
    } else if (extensionOf(file.name) === 'zip') {
      const entries = await entriesOf(sourceOf(file))
      if (entries === null) return { ok: false, code: 'badZip', name: file.name }
      const meant = entries.filter(({ name }) => !name.endsWith('/') && !isLeftover(name))
      leftOut += entries.filter(({ name }) => !name.endsWith('/')).length - meant.length
      if (meant.reduce((sum, { unpacked }) => sum + unpacked, 0) > UNPACKED_MAX)
        return { ok: false, code: 'tooMuch', name: file.name }
      if (meant.length > BATCH_MAX) return { ok: false, code: 'tooMany', name: file.name }
      files.push(...meant.map((entry) => ofZip(file, entry)))
    } else {
      const problem = file.size > MAX_FILE_BYTES ? 'TOO_LARGE' : null
      files.push({ path: shown(path), size: file.size, problem, open: () => there(file) })
    }
    if (files.length > BATCH_MAX) return { ok: false, code: 'tooMany', name: file.name }
  }
  const [first] = given
  return files.length === 0
    ? { ok: false, code: 'empty', name: first?.name ?? '' }
    : { ok: true, files, leftOut }
}

/** @throws when it is gone from the disk, or is a folder that was dropped */
async function there(file: File): Promise<File> {
  await file.slice(0, 1).arrayBuffer()
  return file
}

/** Of a large file only what is asked for is read. */
export const sourceOf = (file: Given): ByteSource => ({
  size: file.size,
  slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
})

function ofZip(file: Given, entry: ZipEntry): BatchFile {
  const { name, unpacked } = entry
  return {
    path: `${file.name} / ${shown(name)}`,
    size: unpacked,
    problem: problemOf(entry),
    async open() {
      // Never more than the archive says there is, whatever comes out.
      const content = await contentOf(sourceOf(file), entry, unpacked)
      if (content === null || content.length !== unpacked || crc32(content) !== entry.crc32) return null
      return new File([content], name.split('/').at(-1) ?? name)
    },
  }
}

function problemOf({ name, locked, method, packed, unpacked }: ZipEntry): BatchProblem | null {
  if (!isPlain(name)) return 'PATH'
  if (locked) return 'LOCKED'
  if (extensionOf(name) === 'zip') return 'NESTED'
  if (unpacked > MAX_FILE_BYTES) return 'TOO_LARGE'
  if (unpacked > RATIO_FROM && unpacked > packed * RATIO_MAX) return 'BOMB'
  return method === 0 || method === 8 ? null : 'METHOD'
}

/**
 * Names that lead out of a folder, or that show otherwise than they are: nobody packs such by accident. What joins and parts
 * letters stays: Persian words, Indian scripts and many emoji are written with it. So does a name in the encoding of an old
 * Windows, which nothing names: its letters are not known, and its words are what counts.
 */
function isPlain(name: string): boolean {
  if (name.length > NAME_MAX || UNPLAIN.test(name.replace(JOINERS, ''))) return false
  return !name.split('/').some((part) => part === '..' || part === '.' || part.trim() === '')
}

const shown = (name: string) => name.replace(/(?!\u200c|\u200d)[\p{Cc}\p{Cf}]/gu, ' ').slice(0, NAME_MAX)

function isLeftover(path: string): boolean {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  return parts[0] === '__MACOSX' || name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name)
}
