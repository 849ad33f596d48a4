'use server'

import * as orders from '@/lib/stories/capture-orders'
import * as archives from '@/lib/stories/import-archive'
import {
  listArchiveInput,
  orderAddressesInput,
  orderCaptureInput,
  orderInput,
  previewAddressesInput,
  takeArchivedInput,
} from '@/lib/stories/input'
import * as lists from '@/lib/stories/order-addresses'
import { defineAction } from '@/lib/web/action'

/** Has the page at an address fetched: for a new story, which only some may begin, or for one there is. */
export const orderCapture = defineAction({
  permission: 'document.add',
  input: orderCaptureInput,
  handle: orders.orderCapture,
})

/** What would become of each line of a list of addresses. */
export const previewAddresses = defineAction({
  permission: 'document.add',
  input: previewAddressesInput,
  quiet: true,
  handle: lists.previewAddresses,
})

export const orderAddresses = defineAction({
  permission: 'document.add',
  input: orderAddressesInput,
  handle: lists.orderAddresses,
})

/** What a web archive has that can be a document. */
export const listArchive = defineAction({
  permission: 'document.add',
  input: listArchiveInput,
  quiet: true,
  handle: archives.listArchive,
})

export const takeArchived = defineAction({
  permission: 'document.add',
  input: takeArchivedInput,
  handle: archives.takeArchived,
})

export const cancelOrder = defineAction({
  permission: 'document.add',
  input: orderInput,
  handle: orders.cancelOrder,
})

export const tryOrderAgain = defineAction({
  permission: 'document.add',
  input: orderInput,
  handle: orders.tryOrderAgain,
})
