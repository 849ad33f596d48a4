import fs from 'node:fs'
import path from 'node:path'
import type { CopyDocument } from '../model'

/** Two documents and what should be suggested of them, as a person wrote it down. */
export type CopyCase = {
  readonly name: string
  readonly documents: readonly [CopyDocument, CopyDocument]
  /** `SYNDICATES 2>1 NAMED`, `CITES 2>1`: the second document rests on the first. */
  readonly expected: readonly string[]
  /** What is suggested today where that is something else: mistakes that are known, and why, stand in the notes. */
  readonly today: readonly string[]
}

/** `tuned`: the halves of the rules were made with. `aside`: looked at when they were done. */
export type Half = 'tuned' | 'aside'

/** The cases of one half, by name. */
export function casesOf(half: Half): CopyCase[] {
  const folder = path.join(import.meta.dirname, half)
  return fs
    .readdirSync(folder)
    .sort()
    .map((file) => parse(path.basename(file, '.txt'), fs.readFileSync(path.join(folder, file), 'utf8')))
}

function parse(name: string, content: string): CopyCase {
  const [first = '', second = '', expected = '', today] = content
    .split(/^=====$/mu)
    .map((part) => part.trim())
  return {
    name,
    documents: [documentOf('1', first), documentOf('2', second)],
    expected: linesOf(expected),
    today: linesOf(today ?? expected),
  }
}

const linesOf = (part: string): string[] =>
  part
    .split('\n')
    .filter((line) => line !== '' && line !== 'nothing')
    .sort()

function documentOf(id: string, part: string): CopyDocument {
  const [outlet = '', published = '', , ...lines] = part.split('\n')
  const after = (line: string) => line.slice(line.indexOf(':') + 1).trim() || null
  return { id, text: lines.join('\n'), outlet: after(outlet), publishedAt: after(published) }
}

/** A suggestion as a case writes it. */
export const written = (kind: string, from: string, to: string, foundBy: string): string =>
  `${kind} ${from}>${to}${foundBy.startsWith('copy-') ? ` ${foundBy.slice(5).toUpperCase()}` : ''}`
