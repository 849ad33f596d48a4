/** What a web archive has that can be a document, and where in the file each of its records stands. Server only. */
import { checkContentType, DEFAULT_CONTENT_TYPES } from '../fetch/content-type'
import { headerValue } from '../fetch/exchange'
import { Refusal } from '../fetch/problem'
import { type Allowance, allowance } from './allowance'
import type { WarcFault } from './fault'
import { type ByteRange, isGzip, membersOf } from './members'
import { type ArchivedResponse, readWarc, type WarcItem } from './read'

/** A record: a piece of the file that is a web archive by itself, and which of the answers in it is meant. */
export type RecordPlace = ByteRange & { readonly index: number }

export type ListedRecord = {
  readonly place: RecordPlace
  readonly address: string
  readonly capturedAt: string | null
  readonly mediaType: string | null
  /** Bytes as a browser would have them. */
  readonly size: number
  /** Whether the record is what its own digest says; null where it has none that can be told. */
  readonly proved: boolean | null
  readonly truncated: boolean
}

export type WarcListing = {
  readonly records: readonly ListedRecord[]
  /** Pictures of pages, styles, scripts, redirects, what was not found. */
  readonly leftOut: number
  readonly faults: readonly WarcFault[]
}

const LISTED_MAX = 500
const FAULTS_MAX = 20
const RECORDS_MAX = 100_000
const NOWHERE: RecordPlace = { start: 0, end: 0, index: 0 }
const UNPACKED_MAX = 1024 * 1024 * 1024

/**
 * Never throws for what is in the file.
 *
 * @param most bytes that records and bodies may have in all, unpacked
 */
export async function listWarc(bytes: Uint8Array, most = UNPACKED_MAX): Promise<WarcListing> {
  const records: ListedRecord[] = []
  const faults: WarcFault[] = []
  let leftOut = 0
  for await (const { item, place } of placedItems(bytes, allowance(most))) {
    if (item.kind === 'fault') {
      if (faults.length < FAULTS_MAX) faults.push(item.fault)
    } else if (records.length < LISTED_MAX && isDocument(item.response)) {
      records.push(listed(item.response, place))
    } else leftOut += 1
  }
  if (records.length + leftOut + faults.length === 0) faults.push({ code: 'notWarc' })
  return { records, leftOut, faults }
}

type Placed = { readonly item: WarcItem; readonly place: RecordPlace }

async function* placedItems(bytes: Uint8Array, unpacked: Allowance): AsyncGenerator<Placed> {
  if (!isGzip(bytes)) {
    for await (const item of readWarc(bytes, { unpacked })) {
      yield { item, place: item.kind === 'response' ? { ...item.at, index: 0 } : NOWHERE }
    }
    return
  }
  let [reached, members, bad] = [0, 0, 0]
  for await (const member of membersOf(bytes, unpacked.of)) {
    let index = 0
    reached = member.end
    members += 1
    for await (const item of readWarc(bytes.subarray(member.start, member.end), { unpacked })) {
      yield { item, place: { ...member, index } }
      if (item.kind === 'response') index += 1
      else if (item.fault.code === 'notWarc') bad += 1
      // Whatever follows would be too much as well.
      else if (item.fault.code === 'tooLarge') return
    }
    // What begins with something else is none, and what goes on with nothing else would go on for a minute.
    if (bad === members || bad === FAULTS_MAX) return
    if (members === RECORDS_MAX) {
      yield { item: { kind: 'fault', fault: { code: 'tooMany', limit: RECORDS_MAX } }, place: NOWHERE }
      return
    }
  }
  const rest = bytes.subarray(reached)
  if (rest.length === 0) return
  // What is no whole member any more is told of by the reader, which has not seen what stood before it.
  for await (const item of readWarc(rest, { unpacked }))
    yield { item: members > 0 ? cutAfter(members, item) : item, place: NOWHERE }
}

/** What begins as a web archive and does not end as one is a damaged one. */
function cutAfter(members: number, item: WarcItem): WarcItem {
  if (item.kind !== 'fault') return item
  const { fault } = item
  const cut = fault.code === 'notWarc' || fault.code === 'damaged'
  if (!cut) return item
  return {
    kind: 'fault',
    fault: { code: 'damaged', records: members + ('records' in fault ? fault.records : 0) },
  }
}

/** Answers that went well, of a kind that is read here. */
function isDocument({ status, headers, body }: ArchivedResponse): boolean {
  if (body.length === 0 || (status !== null && status !== 200)) return false
  const type = headerValue(headers, 'content-type')?.toLowerCase() ?? ''
  if (/^(?:image\/|text\/(?:css|javascript|ecmascript)|application\/(?:json|ld\+json|xml)\b)/.test(type))
    return false
  try {
    checkContentType(headers, DEFAULT_CONTENT_TYPES)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function listed(response: ArchivedResponse, place: RecordPlace): ListedRecord {
  const { address, capturedAt, headers, body, digestAgrees, truncated } = response
  const mediaType = headerValue(headers, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase() || null
  return {
    ...{ place, address, mediaType, truncated, size: body.length, proved: digestAgrees },
    capturedAt: capturedAt?.toISOString() ?? null,
  }
}

/** The `index`-th answer in a piece of an archive; null where there is none. */
export async function recordIn(piece: Uint8Array, index: number): Promise<ArchivedResponse | null> {
  let at = 0
  for await (const item of readWarc(piece)) {
    if (item.kind === 'fault') continue
    if (at === index) return item.response
    at += 1
  }
  return null
}
