/** The web archives in a file: one that is one, or those that a WACZ (a zip by Webrecorder's specification) holds. Safe for the browser. */
import { sourceOf } from './batch'
import { MAX_FILE_BYTES } from './size'
import { contentOf, entriesOf, type ZipEntry } from './zip'

export type ArchivePart = {
  readonly file: File
  /** SHA-256 in hexadecimal that it is to have, as the WACZ says; null where it says nothing. */
  readonly digest: string | null
}

export type Archives =
  | { readonly ok: true; readonly parts: readonly ArchivePart[] }
  | { readonly ok: false; readonly code: 'badZip' | 'noArchive' | 'tooLarge' }

const PARTS_MAX = 50
const LIST_MAX = 4_000_000
const WARC = /^archive\/[^/]+\.warc(?:\.gz)?$/i

export async function archivesIn(file: File): Promise<Archives> {
  if (!(await isZip(file))) {
    if (file.size > MAX_FILE_BYTES) return { ok: false, code: 'tooLarge' }
    return { ok: true, parts: [{ file, digest: null }] }
  }
  const source = sourceOf(file)
  const entries = await entriesOf(source)
  if (entries === null) return { ok: false, code: 'badZip' }
  const archives = entries.filter(({ name }) => WARC.test(name))
  if (archives.length === 0 || archives.length > PARTS_MAX) return { ok: false, code: 'noArchive' }
  if (archives.some(({ unpacked }) => unpacked > MAX_FILE_BYTES)) return { ok: false, code: 'tooLarge' }
  const digests = await digestsIn(file, entries)
  const parts: ArchivePart[] = []
  for (const entry of archives) {
    const content = await contentOf(source, entry, MAX_FILE_BYTES)
    if (content === null) return { ok: false, code: 'badZip' }
    const name = entry.name.split('/').at(-1) ?? entry.name
    parts.push({ file: new File([content], name), digest: digests.get(entry.name) ?? null })
  }
  return { ok: true, parts }
}

async function isZip(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return head[0] === 0x50 && head[1] === 0x4b
}

/** Of each file its digest, as `datapackage.json` has it. */
async function digestsIn(file: File, entries: readonly ZipEntry[]): Promise<ReadonlyMap<string, string>> {
  const list = entries.find(({ name }) => name === 'datapackage.json')
  const content = list && (await contentOf(sourceOf(file), list, LIST_MAX))
  return new Map(content ? resourcesIn(new TextDecoder().decode(content)) : [])
}

function resourcesIn(json: string): [string, string][] {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
  const resources = fieldOf(parsed, 'resources')
  return (Array.isArray(resources) ? resources : []).flatMap((one): [string, string][] => {
    const [path, hash] = [fieldOf(one, 'path'), fieldOf(one, 'hash')]
    const [, digest] = (typeof hash === 'string' && /^sha256:([0-9a-f]{64})$/i.exec(hash)) || []
    return typeof path === 'string' && digest ? [[path, digest.toLowerCase()]] : []
  })
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
