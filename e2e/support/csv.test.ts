import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { readCsv } from './csv'

describe('readCsv', () => {
  it('reads back what a writer wrote: commas, quotes, line breaks and empty cells', () => {
    const rows = [
      { a: 'plain', b: 'a, b', c: '' },
      { a: 'she said "no"', b: 'two\r\nlines', c: 'end' },
    ]
    const text = stringify(rows, { header: true, bom: true, record_delimiter: 'windows' })
    expect(readCsv(text)).toEqual(rows)
  })

  it('says where a file is no CSV', () => {
    expect(() => readCsv('a,b\n"open')).toThrow('no CSV at 4')
  })
})
