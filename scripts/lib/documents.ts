import fs from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'

/** A document that was asked for by name: its bytes come when it is its turn. */
export type Document = { readonly file: string; readonly bytes: () => Promise<Uint8Array> }
/** What was asked for and cannot be had, and why. */
export type Problem = { readonly file: string; readonly problem: string }

/**
 * The documents that some names on a command line mean, each once, in the order of the names: a file is itself, a
 * folder its `.txt` files by name, `-` what comes from `input`. Folders are not entered further, since what lies deeper
 * is seldom meant; files hidden by a dot are left out, since what programs put there is no article.
 */
export async function findDocuments(
  names: readonly string[],
  input: NodeJS.ReadableStream,
): Promise<(Document | Problem)[]> {
  const found = new Map<string, Document | Problem>()
  for (const name of names) {
    for (const one of await documentsOf(name, input)) {
      const key = one.file === '-' ? one.file : path.resolve(one.file)
      if (!found.has(key)) found.set(key, one)
    }
  }
  return [...found.values()]
}

async function documentsOf(name: string, input: NodeJS.ReadableStream): Promise<(Document | Problem)[]> {
  if (name === '-') return [{ file: name, bytes: () => buffer(input) }]
  try {
    if (!(await fs.stat(name)).isDirectory()) return [documentAt(name)]
    const files = await textsIn(name)
    return files.length > 0 ? files.map(documentAt) : [{ file: name, problem: 'has no .txt file in it' }]
  } catch (error) {
    return [{ file: name, problem: whyUnread(error) }]
  }
}

const documentAt = (file: string): Document => ({ file, bytes: () => fs.readFile(file) })

/** Links count as what they lead to; one that leads nowhere is said when it is its turn. */
async function textsIn(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => /^[^.].*\.txt$/i.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
    .map((entry) => path.join(folder, entry.name))
    .sort()
}

/** Why a file could not be read, without the words of the system. */
export function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is not there'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read'
  if (code === 'EISDIR') return 'is a folder'
  if (code === 'ELOOP') return 'is a link that leads to itself'
  return `could not be read: ${messageOf(error)}`
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
