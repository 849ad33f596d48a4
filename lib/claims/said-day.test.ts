import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saidDay } from './said-day'

// A Monday.
const PUBLISHED = '2025-06-16'

describe('saidDay', () => {
  it.each([
    ['on Sunday', '2025-06-15'],
    ['late on Sunday night', '2025-06-15'],
    ['earlier on Monday', '2025-06-16'],
    ['on Tuesday', '2025-06-10'],
    ['at Friday’s hearing', '2025-06-13'],
    ['in an interview on  Saturday', '2025-06-14'],
    ['June 15', '2025-06-15'],
    ['on June 15th, 2025', '2025-06-15'],
    ['on 15 June 2025', '2025-06-15'],
    ['the 15th of June', '2025-06-15'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['on Friday, June 13', '2025-06-13'],
    ['2025-06-12', '2025-06-12'],
    ['yesterday', '2025-06-15'],
    ['last night', '2025-06-15'],
    ['today', '2025-06-16'],
    ['this morning', '2025-06-16'],
    ['two days ago', '2025-06-14'],
    ['a day ago', '2025-06-15'],
    ['1 December', null],
    ['February 20', '2025-02-20'],
  ])('%s', (words, day) => expect(saidDay(words, PUBLISHED)).toBe(day))

  it.each([
    'last Sunday',
    'the following Sunday',
    'the day before',
    'earlier in the day',
    'two days earlier',
    'last week',
    'in June',
    'in a 2019 interview',
    'on Sunday and on Tuesday',
    'between Sunday and Monday',
    'on Friday, June 15',
    'June 31',
    'June 17',
    'on 1 June 2026',
    'am Sonntag',
    'a week ago on Sunday',
    '',
  ])('does not guess what “%s” means', (words) => expect(saidDay(words, PUBLISHED)).toBeNull())

  it('takes a date without a year for the last such day, over the turn of a year', () => {
    expect(saidDay('on December 30', '2026-01-02')).toBe('2025-12-30')
    expect(saidDay('on 29 February', '2024-03-01')).toBe('2024-02-29')
    expect(saidDay('on 29 February', '2025-03-01')).toBeNull()
  })

  it('tells no day where it depends on the zone of the document', () => {
    // Sunday or Monday, by the place: the last Sunday is the same, "today" is not.
    const evening = '2025-06-15T23:30:00.000Z'
    expect(saidDay('on Sunday', evening)).toBe('2025-06-15')
    expect(saidDay('on Monday', evening)).toBeNull()
    expect(saidDay('today', evening)).toBeNull()
    expect(saidDay('on June 12', evening)).toBe('2025-06-12')
  })

  it('knows nothing without a date of the document', () => {
    expect(saidDay('on Sunday', null)).toBeNull()
    expect(saidDay('on Sunday', 'soon')).toBeNull()
  })

  it('never names a day after that of publication, nor a weekday that is another', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    fc.assert(
      fc.property(days, fc.nat(6), (date, weekday) => {
        const published = date.toISOString().slice(0, 10)
        const day = saidDay(`on ${names[weekday]}`, published) ?? ''
        const back = (Date.parse(published) - Date.parse(day)) / 86_400_000
        expect(back).toBeGreaterThanOrEqual(0)
        expect(back).toBeLessThan(7)
        expect(new Date(day).getUTCDay()).toBe(weekday)
      }),
    )
  })
})
