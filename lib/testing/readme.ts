import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './source-files'

export const README = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8')

/** The commands in a text's `sh` blocks, one a line, comments left out. */
export function commandsIn(text: string): string[] {
  return [...text.matchAll(/^( *)```sh\n([\s\S]*?)^\1```/gm)]
    .flatMap((block) => (block[2] ?? '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** A table's rows by what stands between backticks in the first column; cells without their backticks. */
export function tableAfter(text: string, heading: string): ReadonlyMap<string, readonly string[]> {
  const lines = text.slice(text.indexOf(heading)).split('\n')
  const from = lines.findIndex((line) => line.startsWith('| ---'))
  const rows = lines.slice(from + 1)
  const end = rows.findIndex((line) => !line.startsWith('|'))
  return new Map(
    rows.slice(0, end).map((row) => {
      const [first = '', ...rest] = row.split('|').slice(1, -1).map(unquoted)
      return [first, rest]
    }),
  )
}

const unquoted = (cell: string) => cell.trim().replace(/^`([^`]*)`$/, '$1')
