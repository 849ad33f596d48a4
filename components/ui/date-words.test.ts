import { afterEach, beforeEach, expect, it } from 'vitest'
import { dateWords } from './date-words'

const NOON = new Date('2025-06-16T12:00:00Z')
const hour = (timeZone: string) => dateWords(NOON, 'en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone })

const { DateTimeFormat } = Intl
let made = 0
beforeEach(() => {
  made = 0
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(target, args) {
      made++
      return Reflect.construct(target, args)
    },
  })
})
afterEach(() => {
  Intl.DateTimeFormat = DateTimeFormat
})

it('writes by zone and form, with one formatter for each', () => {
  expect([hour('UTC'), hour('Asia/Tokyo'), hour('UTC')]).toEqual(['12', '21', '12'])
  expect(dateWords(NOON, 'en-GB', { month: 'long', timeZone: 'UTC' })).toBe('June')
  expect(made).toBe(3)
})

it('keeps no more than a hundred of them', () => {
  for (const zone of Intl.supportedValuesOf('timeZone').slice(0, 101)) hour(zone)
  made = 0
  expect(hour('UTC')).toBe('12')
  expect(made).toBe(1)
})
