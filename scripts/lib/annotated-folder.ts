import fs from 'node:fs'
import path from 'node:path'
import { writeAnnotations } from '../../lib/attribution/corpus/write-brat'
import type { TaughtDocument } from '../../lib/claims/taught'

/**
 * Writes documents as `npm run attribution:train` reads them: whole ones as train/NAME.txt and NAME.ann, and index.json,
 * which says how each came about and which were left out. Answers how many of what.
 *
 * @throws when there is something in the folder already: it may hold what must not be there any more
 */
export async function writeAnnotatedFolder(
  folder: string,
  team: string,
  documents: AsyncIterable<TaughtDocument>,
): Promise<{ written: number; statements: number; partial: number }> {
  const train = path.join(folder, 'train')
  fs.mkdirSync(folder, { recursive: true })
  if (fs.readdirSync(folder).length > 0) throw new Error(`${folder} is not empty.`)
  fs.mkdirSync(train)
  const index: { name: string; statements: number }[] = []
  const partial: object[] = []
  for await (const document of documents) {
    if (document.text === null) {
      const { text: _, ...lacks } = document
      partial.push(lacks)
      continue
    }
    const { text, statements, ...about } = document
    const name = `story-${about.story}-${about.snapshotId}`
    fs.writeFileSync(path.join(train, `${name}.txt`), text)
    fs.writeFileSync(path.join(train, `${name}.ann`), writeAnnotations(statements, text))
    index.push({ name, ...about, statements: statements.length })
  }
  const format = 'brat standoff as in PolNeAR 1.0'
  const whole = JSON.stringify({ team, format, documents: index, partial }, null, 2)
  fs.writeFileSync(path.join(folder, 'index.json'), `${whole}\n`)
  const statements = index.reduce((total, one) => total + one.statements, 0)
  return { written: index.length, statements, partial: partial.length }
}
