/** A list of addresses as desks have them: a CSV file in any of its dialects, or lines. Server only, for the parser. */
import { CsvError, parse } from 'csv-parse/sync'
import { LIST_LINES_MAX } from './model'

/** `line` is counted from 1 as in the file. */
export type ListedAddress = { readonly line: number; readonly address: string }

export type AddressList =
  | {
      readonly ok: true
      readonly addresses: readonly ListedAddress[]
      /** The column they were taken from, counted from 1, and how it is headed; null for a list without columns. */
      readonly column: { readonly number: number; readonly name: string | null } | null
    }
  | {
      readonly ok: false
      readonly code: 'listEmpty' | 'listTooLong' | 'listLineTooLong' | 'listBroken' | 'listWithoutAddresses'
    }

type Line = { readonly line: number; readonly cells: readonly string[] }

/** How desks head the column that is meant. */
const HEADINGS =
  /^(?:(?:web|page|source|article|original)[ _-]?)?(?:url|uri|link|href|address|adresse|lien|enlace|direcci[oó]n|indirizzo|endere[cç]o|ссылка|адрес|رابط|الرابط|קישור|链接|网址|連結|網址|링크|リンク)s?$/iu
const WEB = /^https?:\/\//i
/** A host and perhaps a path, as people write it who leave the beginning off. */
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u
const DELIMITERS = [',', ';', '\t', '|'] as const
/** Lines looked at to find out what parts the columns. */
const SAMPLE = 50
/** Characters of a line, and columns that are looked at: a file of nothing but commas has millions of cells. */
const LINE_MAX = 100_000
const COLUMNS_MAX = 500

/** A first line in which spreadsheets tell each other what parts the columns. */
const SIGN_LINE = /^\ufeff?"?sep=.?"?$/i

export function readAddressList(given: string): AddressList {
  // The parser counts the two characters of one line end as two within quotes. Of the line of signs its place is kept.
  const [first = '', ...others] = given.split(/\r\n?|\n/u)
  const text = [SIGN_LINE.test(first.trim()) ? '' : first, ...others].join('\n')
  const lines = text.split('\n').flatMap((raw, at) => {
    const line = raw.replaceAll('\ufeff', '').trim()
    return line === '' ? [] : [{ line: at + 1, cells: [line] }]
  })
  if (lines.length === 0) return { ok: false, code: 'listEmpty' }
  if (lines.some(({ cells: [cell = ''] }) => cell.length > LINE_MAX)) {
    return { ok: false, code: 'listLineTooLong' }
  }
  // An address may have commas in it: where each line is one as it stands, nothing is taken apart.
  if (lines.every(({ cells: [cell = ''] }) => looksLikeAddress(cell) && !/["\s]/.test(cell))) {
    return within(lines, null)
  }
  const table = tableOf(text)
  if (table === null) return { ok: false, code: 'listBroken' }
  return fromTable(table) ?? within(lines, null)
}

const looksLikeAddress = (cell: string) => WEB.test(cell) || HOST.test(cell)

function within(lines: readonly Line[], at: number | null, name: string | null = null): AddressList {
  const addresses = lines.flatMap(({ line, cells }) => {
    const cell = (cells[at ?? 0] ?? '').trim()
    return cell === ''
      ? []
      : [{ line, address: WEB.test(cell) || !HOST.test(cell) ? cell : `https://${cell}` }]
  })
  if (addresses.length === 0) return { ok: false, code: 'listEmpty' }
  if (addresses.length > LIST_LINES_MAX) return { ok: false, code: 'listTooLong' }
  if (!addresses.some(({ address }) => looksLikeAddress(address)))
    return { ok: false, code: 'listWithoutAddresses' }
  return { ok: true, addresses, column: at === null ? null : { number: at + 1, name } }
}

/** By the sign that most lines have equally often; null when no sign gives columns that can be read. */
function tableOf(text: string): Line[] | null {
  const samples = DELIMITERS.map((delimiter) => ({ delimiter, sample: parsed(text, delimiter, SAMPLE) }))
  const signs = samples
    .map(({ delimiter, sample }) => ({ delimiter, alike: alikeIn(sample ?? []) }))
    .filter(({ alike }) => alike > 0)
    .toSorted((a, b) => b.alike - a.alike)
  for (const { delimiter } of signs) {
    const table = parsed(text, delimiter)
    if (table) return table
  }
  if (signs.length > 0 || samples.some(({ sample }) => sample === null)) return null
  return parsed(text, ',')?.map(({ line, cells }) => ({ line, cells: [cells.join(',')] })) ?? null
}

/** How many lines have as many columns as the first, if it has several. */
function alikeIn(sample: readonly Line[]): number {
  const width = sample[0]?.cells.length ?? 0
  return width > 1 ? sample.filter(({ cells }) => cells.length === width).length : 0
}

function parsed(text: string, delimiter: string, most = LIST_LINES_MAX + 2): Line[] | null {
  const table: Line[] = []
  try {
    parse(text, {
      ...{ delimiter, bom: true, trim: true, skip_empty_lines: true, max_record_size: LINE_MAX },
      ...{ relax_column_count: true, relax_quotes: true, to: most },
      on_record: (cells, { lines }) => {
        table.push({ line: lines, cells: cells.slice(0, COLUMNS_MAX) })
        return null
      },
    })
    return table
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

/** The column with the most addresses; of equals the one that is headed as such, else the first. Null where none has any. */
function fromTable(table: readonly Line[]): AddressList | null {
  const [head, ...rest] = table
  if (!head) return null
  const width = Math.max(...table.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, at) => ({
    at,
    found: table.filter(({ cells }) => looksLikeAddress((cells[at] ?? '').trim())).length,
    named: HEADINGS.test((head.cells[at] ?? '').trim()),
  }))
  const [column] = columns.toSorted((a, b) => b.found - a.found || Number(b.named) - Number(a.named))
  if (!column || (column.found === 0 && !column.named)) return null
  const first = (head.cells[column.at] ?? '').trim()
  const headed = column.named || (width > 1 && !looksLikeAddress(first))
  return headed ? within(rest, column.at, first || null) : within(table, column.at)
}
