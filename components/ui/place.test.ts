import { expect, it } from 'vitest'
import { place } from './place'

const window = { width: 1000, height: 600 }
const box = { width: 200, height: 150 }
const anchor = { top: 100, left: 300, width: 80, height: 30 }

it('stands below, at the start', () => {
  expect(place(anchor, box, window, { align: 'start', rtl: false })).toEqual({ top: 134, left: 300 })
})

it('ends with its anchor when aligned to the end, and the other way round in right-to-left text', () => {
  expect(place(anchor, box, window, { align: 'end', rtl: false }).left).toBe(180)
  expect(place(anchor, box, window, { align: 'start', rtl: true }).left).toBe(180)
  expect(place(anchor, box, window, { align: 'end', rtl: true }).left).toBe(300)
})

it('goes above where there is no room below', () => {
  expect(place({ ...anchor, top: 540 }, box, window, { align: 'start', rtl: false }).top).toBe(386)
})

it('never leaves the window', () => {
  const centred = place({ ...anchor, left: 0 }, box, window, { align: 'centre', rtl: false })
  expect(centred.left).toBe(8)
  const huge = place(anchor, { width: 200, height: 900 }, window, { align: 'start', rtl: false })
  expect(huge.top).toBe(8)
})
