'use server'

import * as orders from '@/lib/stories/capture-orders'
import { orderCaptureInput, orderInput } from '@/lib/stories/input'
import { defineAction } from '@/lib/web/action'

/** Has the page at an address fetched: for a new story, which only some may begin, or for one there is. */
export const orderCapture = defineAction({
  permission: 'document.add',
  input: orderCaptureInput,
  handle: orders.orderCapture,
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
