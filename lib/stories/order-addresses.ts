/** A list of addresses: what would become of each, and then an order for every page that is to be fetched. */
import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { decodeText } from '@/lib/archive/charset'
import type { AddressRules } from '@/lib/archive/fetch/address'
import { withoutFragment } from '@/lib/archive/fetch/address-parts'
import { addressesOf, documentCount } from '@/lib/archive/service'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { type Db, db, transaction } from '@/lib/core/db'
import { invalidField, refused } from '@/lib/core/errors'
import { cleanText } from '@/lib/core/fields'
import { shorten } from '@/lib/core/text'
import { readAddressList } from './address-list'
import { planAddresses } from './address-plan'
import type { AddressPlan } from './address-plan-view'
import { findWantedAddresses, insertOrders } from './capture-order-repository'
import { askForCaptures, eventOf } from './capture-orders'
import { ADDRESS_RULES } from './fetching'
import { hostListsOf } from './hosts'
import type { OrderAddresses, PreviewAddresses } from './input'
import { DOCUMENTS_MAX, LIST_LINES_MAX } from './model'
import { getStoryHead, storyForWork } from './service'

/**
 * Reads a list and says what would become of each line of it. Changes nothing.
 *
 * @throws not-found; storyArchived; invalid on `file` or `list` for what is no list of addresses, or where both came
 */
export async function previewAddresses(
  scope: Scope,
  { storyId, file, list }: PreviewAddresses,
): Promise<AddressPlan> {
  requirePermission(scope, 'document.add')
  if ((await getStoryHead(scope, storyId)).archived) throw refused('storyArchived')
  // Whichever was read, of the other nobody would learn that it was not.
  if (file && list.trim() !== '') throw invalidField('list', 'listTwice')
  const field = file ? 'file' : 'list'
  const read = readAddressList(file ? await textOf(file) : list)
  if (!read.ok) throw invalidField(field, read.code, { max: LIST_LINES_MAX })
  const lines = planAddresses(read.addresses, await rulesOf(scope), await hadBy(db(), scope, storyId))
  return { lines, column: read.column, file: file && shorten(cleanText(file.name), FILE_NAME_MAX) }
}

const FILE_NAME_MAX = 255

/** A list is text: a spreadsheet's own file is not. @throws invalid on `file` */
async function textOf(file: File): Promise<string> {
  const decoded = await decodeText(new Uint8Array(await file.arrayBuffer()))
  if (decoded.ok) return decoded.text
  if (decoded.reason === 'EMPTY') throw invalidField('file', 'listEmpty')
  if (decoded.reason === 'TOO_LARGE') throw invalidField('file', 'listTooLong', { max: LIST_LINES_MAX })
  const kind = decoded.kind.extension?.toUpperCase() ?? decoded.kind.mediaType ?? 'none'
  throw invalidField('file', 'listNoText', { kind })
}

async function rulesOf(scope: Scope): Promise<AddressRules> {
  return { ...ADDRESS_RULES, lists: await hostListsOf(scope) }
}

async function hadBy(read: Db, scope: Scope, storyId: string) {
  const wanted = await findWantedAddresses(scope, storyId, read)
  const captured = await addressesOf(scope, storyId, read)
  const room = DOCUMENTS_MAX - (await documentCount(read, scope, storyId)) - wanted.length
  return { captured: bare(captured), wanted: bare(wanted), room }
}

function bare(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(addresses.map((address) => withoutFragment(new URL(address))))
}

/** What is said of a page that stands in a list: nothing but where it is. */
const OF_A_LIST = { documentId: null, title: '', outlet: '', deadline: null } as const

/**
 * Orders the pages of a list that the story does not have yet, all of them or none. What it has by now, or what would not be
 * fetched, is left out, so that pressed twice it is done once.
 *
 * @throws not-found; storyArchived
 */
export async function orderAddresses(
  scope: Scope,
  { storyId, addresses }: OrderAddresses,
): Promise<{ ordered: number; left: number }> {
  requirePermission(scope, 'document.add')
  const list = addresses.map((address, at) => ({ line: at + 1, address }))
  const rules = await rulesOf(scope)
  return transaction(async (tx) => {
    await storyForWork(tx, scope, storyId)
    const planned = planAddresses(list, rules, await hadBy(tx, scope, storyId))
    const requestedAt = now()
    const wanted = planned.flatMap(({ address, will }) => (will === 'FETCH' ? [address] : []))
    const ids = await insertOrders(
      scope,
      wanted.map((address) => ({
        ...OF_A_LIST,
        storyId,
        address,
        requestedAt,
        requestedById: scope.actorId,
      })),
      tx,
    )
    const orders = wanted.map((address, at) => ({ id: ids[at] ?? '', storyId, address }))
    await askForCaptures(tx, scope, orders)
    await record(tx, scope, ...orders.map((order) => eventOf('capture.ordered', order)))
    return { ordered: orders.length, left: planned.length - orders.length }
  })
}
