import { describe, expect, it } from 'vitest'
import { differenceOf } from './difference'

const ONE = 'The harbour master denied the report on Tuesday.'
const TWO = 'The council will vote next week on the new pier.'
const THREE = 'The last ferry of the evening was cancelled because of the storm.'
const FOUR = 'Forty crates arrived in the night without any papers.'

function told(older: string, newer: string): string[] {
  return differenceOf(older, newer).map((change) =>
    'new' in change
      ? `${change.kind} ${newer.slice(change.new.start, change.new.end)}`
      : `${change.kind} ${older.slice(change.old.start, change.old.end)}`,
  )
}

describe('differenceOf', () => {
  it('tells of nothing but what stayed where two texts are the same', () => {
    expect(told(`${ONE} ${TWO}`, `${ONE} ${TWO}`)).toEqual([`SAME ${ONE} ${TWO}`])
  })

  it('tells what was put in, and what was taken out behind what it followed', () => {
    expect(told(`${ONE} ${TWO} ${THREE}`, `${ONE} ${THREE} ${FOUR}`)).toEqual([
      `SAME ${ONE}`,
      `DELETED ${TWO}`,
      `SAME ${THREE}`,
      `INSERTED ${FOUR}`,
    ])
  })

  it('tells what was moved, where it is now', () => {
    expect(told(`${ONE} ${TWO} ${THREE} ${FOUR}`, `${FOUR} ${ONE} ${TWO} ${THREE}`)).toEqual([
      `MOVED ${FOUR}`,
      `SAME ${ONE} ${TWO} ${THREE}`,
    ])
  })

  it('does not count what was moved away among what stayed', () => {
    expect(told(`${ONE} ${TWO} ${THREE} ${FOUR}`, `${ONE} ${THREE} ${FOUR} ${TWO}`)).toEqual([
      `SAME ${ONE}`,
      `SAME ${THREE} ${FOUR}`,
      `MOVED ${TWO}`,
    ])
  })

  it('tells the words of what was reworded', () => {
    const changes = differenceOf(`${ONE} ${TWO} ${THREE}`, `${ONE} ${TWO.replace('week', 'month')} ${THREE}`)
    const changed = changes.find(({ kind }) => kind === 'CHANGED')
    const words = changed?.kind === 'CHANGED' ? changed.words.map(({ kind, text }) => `${kind} ${text}`) : []
    expect(words).toContain('DELETED week')
    expect(words).toContain('INSERTED month')
  })

  it('loses no sentence of either text', () => {
    const [older, newer] = [`${ONE} ${TWO} ${TWO} ${THREE}`, `${THREE} ${TWO} ${FOUR}`]
    const changes = differenceOf(older, newer)
    const length = (side: 'old' | 'new') =>
      changes.reduce((sum, change) => {
        const range =
          side === 'old' ? ('old' in change ? change.old : null) : 'new' in change ? change.new : null
        return sum + (range ? range.end - range.start : 0)
      }, 0)
    expect(length('old')).toBeGreaterThanOrEqual(older.length - 3)
    expect(length('new')).toBeGreaterThanOrEqual(newer.length - 2)
  })
})
