/** A web archive that somebody brought, read record by record. Server only. */
import { bareHost, parseUrl } from '../fetch/address-parts'
import { codingsOf, unpacked } from '../fetch/content-coding'
import type { HeaderLine } from '../fetch/exchange'
import { Refusal } from '../fetch/problem'
import { type Allowance, allowance } from './allowance'
import { ByteReader } from './byte-reader'
import { digestAgrees } from './digest'
import { WarcEnd, type WarcFault } from './fault'
import { type Fields, field, readFields } from './fields'
import { readHttpMessage } from './http-message'
import { unpackedPieces } from './unpack'

/** What a record keeps of one answer. */
export type ArchivedResponse = {
  readonly address: string
  /** When it was captured, if the record says so in a way that can be read. */
  readonly capturedAt: Date | null
  readonly remoteAddress: string | null
  /** Null for what was kept without HTTP. */
  readonly status: number | null
  readonly headers: readonly HeaderLine[]
  /** As a browser would have it: unpacked. */
  readonly body: Uint8Array
  /**
   * Whether the record's own digest is true, of its block or else of its payload; null where it has none, or none that can
   * be told.
   */
  readonly digestAgrees: boolean | null
  /** Kept only in part, as the record itself says. */
  readonly truncated: boolean
}

export type WarcItem =
  | {
      readonly kind: 'response'
      readonly response: ArchivedResponse
      /** Where the record stands in the file, unpacked. */
      readonly at: { readonly start: number; readonly end: number }
    }
  | { readonly kind: 'fault'; readonly fault: WarcFault }

export type WarcLimits = {
  /** Of all records, unpacked, and of their bodies, which may be packed again: a small file may hold many large ones so. */
  readonly unpacked: Allowance
  /** Of one record, and of its body unpacked. */
  readonly recordBytes: number
  readonly records: number
}

const MIB = 1024 * 1024
const DEFAULT_LIMITS = { recordBytes: 50 * MIB, records: 100_000 }
const UNPACKED_MAX = 4096 * MIB

/**
 * The answers in a WARC file, packed or not, one at a time and in their order, with what could not be read among them.
 * Never throws for what is in the file; after a fault of the whole file nothing follows.
 */
export async function* readWarc(
  bytes: Uint8Array,
  given: Partial<WarcLimits> = {},
): AsyncGenerator<WarcItem> {
  const limits = { unpacked: allowance(UNPACKED_MAX), ...DEFAULT_LIMITS, ...given }
  const reader = new ByteReader(unpackedPieces(bytes, limits.unpacked))
  let records = 0
  try {
    for (;;) {
      if (!(await atRecord(reader, records))) return
      if (records === limits.records) throw new WarcEnd({ code: 'tooMany', limit: limits.records })
      const start = reader.lineAt
      const item = await readRecord(reader, records, limits)
      records += 1
      if (item === null) continue
      yield item.kind === 'fault' ? item : { ...item, at: { start, end: reader.at } }
    }
  } catch (error) {
    if (!(error instanceof WarcEnd)) throw error
    const { fault } = error
    if (fault.code !== 'damaged') yield { kind: 'fault', fault }
    else yield { kind: 'fault', fault: records === 0 ? { code: 'notWarc' } : { code: 'damaged', records } }
  }
}

const LINE_MAX = 8192

/** Past empty lines and the line that begins a record; false at the end of all. */
async function atRecord(reader: ByteReader, records: number): Promise<boolean> {
  for (;;) {
    const line = await reader.line(LINE_MAX)
    if (line === null && records > 0 && (await reader.skip(1)) === 0) return false
    if (line === null) throw damaged(records)
    if (line === '') continue
    if (!/^WARC\/[01]\.\d+$/.test(line)) throw damaged(records)
    return true
  }
}

type Found = Extract<WarcItem, { kind: 'fault' }> | Omit<Extract<WarcItem, { kind: 'response' }>, 'at'>

/** An answer or a fault of this record; null for what is neither, such as a request. */
async function readRecord(reader: ByteReader, records: number, limits: WarcLimits): Promise<Found | null> {
  const fields = await readFields(reader)
  const length = fields && /^\d{1,15}$/.test(field(fields, 'Content-Length') ?? '') ? lengthOf(fields) : null
  if (fields === null || length === null) throw damaged(records)
  const type = field(fields, 'WARC-Type')?.toLowerCase()
  const address = (field(fields, 'WARC-Target-URI') ?? '').replace(/^<|>$/g, '')
  const url = parseUrl(address)
  const web = url !== null && /^https?:$/.test(url.protocol) && bareHost(url) !== ''
  const wanted = web && (type === 'response' || type === 'resource') && length <= limits.recordBytes
  if (!wanted) {
    if ((await reader.skip(length)) < length) throw damaged(records)
    if (!web) return null
    if (type === 'revisit') return fault({ code: 'recordElsewhere', address })
    if (type !== 'response' && type !== 'resource') return null
    return fault({ code: 'recordTooLarge', address, limit: limits.recordBytes })
  }
  const block = await reader.take(length)
  if (block.length < length) throw damaged(records)
  return type === 'resource'
    ? item(fields, address, block, { status: null, headers: headersOfResource(fields), body: block })
    : readResponse(fields, address, block, limits)
}

async function readResponse(
  fields: Fields,
  address: string,
  block: Uint8Array,
  limits: WarcLimits,
): Promise<Found> {
  const message = await readHttpMessage(block)
  if (message === null) return fault({ code: 'recordUnreadable', address })
  const { status, headers, payload, sent } = message
  try {
    const body = await bodyOf(payload, headers, limits)
    return item(fields, address, block, { status, headers, body }, [payload, sent, body])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const large = error.problem.code === 'bomb'
    return fault(
      large
        ? { code: 'recordTooLarge', address, limit: limits.recordBytes }
        : { code: 'recordUnreadable', address },
    )
  }
}

/** Unpacked; a body that some archive has unpacked already, though the header still says otherwise, is taken as it is. */
async function bodyOf(
  payload: Uint8Array,
  headers: Fields,
  { recordBytes, unpacked: allowed }: WarcLimits,
): Promise<Uint8Array> {
  const codings = codingsOf(headers)
  if (payload.length === 0 || codings.length === 0) return payload
  const unpackedBytes = Math.min(recordBytes, allowed.left)
  try {
    const limits = { unpackedBytes, unpackedFreely: unpackedBytes, unpackedRatio: 1 }
    const body = await unpacked(payload, codings, limits)
    allowed.left -= body.length
    return body
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // How far it went is not told; at most so far.
    allowed.left -= unpackedBytes
    if (error.problem.code === 'damaged') return payload
    if (error.problem.code === 'bomb' && unpackedBytes < recordBytes)
      throw new WarcEnd({ code: 'tooLarge', limit: allowed.of }, { cause: error })
    throw error
  }
}

function item(
  fields: Fields,
  address: string,
  block: Uint8Array,
  found: Pick<ArchivedResponse, 'status' | 'headers' | 'body'>,
  payloads: readonly Uint8Array[] = [block],
): Found {
  const date = new Date(field(fields, 'WARC-Date') ?? '')
  return {
    kind: 'response',
    response: {
      address,
      capturedAt: Number.isNaN(date.getTime()) ? null : date,
      remoteAddress: field(fields, 'WARC-IP-Address'),
      ...found,
      digestAgrees:
        digestAgrees(field(fields, 'WARC-Block-Digest'), block) ??
        anyAgrees(field(fields, 'WARC-Payload-Digest'), payloads),
      truncated: field(fields, 'WARC-Truncated') !== null,
    },
  }
}

/** Tools differ over what a payload is: with its chunks or without, packed or unpacked. */
function anyAgrees(stated: string | null, payloads: readonly Uint8Array[]): boolean | null {
  const answers = payloads.map((payload) => digestAgrees(stated, payload))
  return answers.includes(true) || (answers[0] ?? null)
}

function headersOfResource(fields: Fields): readonly HeaderLine[] {
  const type = field(fields, 'Content-Type')
  return type === null ? [] : [['Content-Type', type]]
}

const lengthOf = (fields: Fields) => Number(field(fields, 'Content-Length'))
const damaged = (records: number) => new WarcEnd({ code: 'damaged', records })
const fault = (found: WarcFault): Found => ({ kind: 'fault', fault: found })
