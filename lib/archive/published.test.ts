import { describe, expect, it } from 'vitest'
import { monthNumber } from './months'
import { readDate } from './published'

const day = (at: string) => ({ state: 'READ', published: { at, precision: 'DAY' } })
const instant = (at: string) => ({ state: 'READ', published: { at, precision: 'INSTANT' } })

describe('readDate', () => {
  it.each([
    '2025-06-16',
    ' 2025-06-16\n',
    '2025/06/16',
    '2025.6.16',
    '20250616',
    '2025年6月16日',
    '2025년 6월 16일',
    '16 June 2025',
    '16th June, 2025',
    '16th of June 2025',
    'June 16, 2025',
    'Jun. 16, 2025',
    'JUNE 16 2025',
    'Monday, June 16, 2025',
    'Mon, 16 Jun 2025',
    '16 juin 2025',
    '16. Juni 2025',
    '16 de junio de 2025',
    '16 июня 2025',
    '16 czerwca 2025',
    '16 يونيو 2025',
    '16/06/2025',
    '06/16/2025',
    '16.06.2025',
  ])('reads the day %s', (text) => expect(readDate(text)).toEqual(day('2025-06-16')))

  it.each([
    '2025-06-16T08:30',
    '2025-06-16 08:30:00',
    'June 16, 2025, 10:30 AM',
    'June 16, 2025 at 4:15 p.m. EST',
    '16 June 2025 | 10:30',
  ])('keeps only the day when the zone is not known: %s', (text) =>
    expect(readDate(text)).toEqual(day('2025-06-16')),
  )

  it.each([
    ['2025-06-16T08:30:00Z', '2025-06-16T08:30:00.000Z'],
    ['2025-06-16T08:30Z', '2025-06-16T08:30:00.000Z'],
    ['2025-06-16T08:30:12.345+02:00', '2025-06-16T06:30:12.000Z'],
    ['2025-06-16T23:30:00-0500', '2025-06-17T04:30:00.000Z'],
    ['2025-06-16 08:30:00+02', '2025-06-16T06:30:00.000Z'],
    ['Mon, 16 Jun 2025 10:00:00 GMT', '2025-06-16T10:00:00.000Z'],
    ['Mon, 16 Jun 2025 10:00:00 +0100', '2025-06-16T09:00:00.000Z'],
    ['June 16, 2025, 12:05 AM UTC', '2025-06-16T00:05:00.000Z'],
  ])('reads the instant %s', (text, at) => expect(readDate(text)).toEqual(instant(at)))

  it.each(['06/07/2025', '7.6.2025', '01-02-2025'])('does not choose which way round %s is', (text) => {
    expect(readDate(text)).toEqual({ state: 'AMBIGUOUS' })
  })

  it('needs no choice when both ways are one day', () =>
    expect(readDate('07/07/2025')).toEqual(day('2025-07-07')))

  it.each(['June 16', '16 June', 'Monday, June 16'])('misses the year in %s', (text) => {
    expect(readDate(text)).toEqual({ state: 'NO_YEAR' })
  })

  it.each([
    '',
    'yesterday',
    '2025',
    '2025-06',
    '0000-01-01',
    '0999-12-31',
    '10000-01-01',
    '-2025-06-16',
    '2025-02-30',
    '2025-13-01',
    '31/31/2025',
    '16/06/25',
    '16 Juno 2025',
    '2025-06-16T25:00:00Z',
    '2025-06-16T10:60:00Z',
    '2025-06-16T13:00 pm',
    '2025-06-16 and later',
    '9999-12-31T23:30:00-05:00',
    '1750075200',
  ])('does not read %j', (text) => expect(readDate(text)).toEqual({ state: 'UNREADABLE' }))
})

describe('monthNumber', () => {
  it('knows inflected and shortened names', () => {
    expect([monthNumber('Sept.'), monthNumber('mars'), monthNumber('ДЕКАБРЯ'), monthNumber('août')]).toEqual([
      9, 3, 12, 8,
    ])
  })

  it('knows the languages it collects from, and no other words', () => {
    expect(monthNumber('listopad')).toBe(11)
    expect(monthNumber('day')).toBeNull()
  })
})
