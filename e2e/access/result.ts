import fs from 'node:fs'
import path from 'node:path'
import { ROLES } from '@/lib/access/permissions'
import { OUTPUT } from '../support/server'

/** Who asks, and with which ids: the columns of the table of refusals. */
export const COLUMNS = [
  'signed out',
  ...ROLES,
  'stranger at our address',
  'our id in their team',
  'missing id',
  'malformed id',
] as const
export type Column = (typeof COLUMNS)[number]

type Line = { readonly name: string; readonly who: string; readonly cells: ReadonlyMap<Column, string> }

/** What was answered, entry point by entry point, for a person to read. */
export class Result {
  private readonly lines: Line[] = []

  add(name: string, who: string, cells: ReadonlyMap<Column, string>): void {
    this.lines.push({ name, who, cells })
  }

  /** Writes the table to `e2e/.output/access.txt` and answers how large it is, in words. */
  write(): string {
    const head = ['entry point', 'who may', ...COLUMNS]
    const rows = this.lines.map(({ name, who, cells }) => [
      name,
      who,
      ...COLUMNS.map((column) => cells.get(column) ?? '–'),
    ])
    const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
    const text = [head, ...rows].map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    fs.mkdirSync(OUTPUT, { recursive: true })
    fs.writeFileSync(path.join(OUTPUT, 'access.txt'), `${text.map((line) => line.trimEnd()).join('\n')}\n`)
    const filled = this.lines.reduce((sum, { cells }) => sum + cells.size, 0)
    return `table of refusals: ${rows.length} entry points × ${COLUMNS.length} columns, ${filled} cells asked`
  }
}
