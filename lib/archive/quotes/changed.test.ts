import { expect, it } from 'vitest'
import { inShort, wordsChanged } from './changed'

const same = (text: string) => ({ kind: 'SAME', text }) as const
const gone = (text: string) => ({ kind: 'DELETED', text }) as const
const added = (text: string) => ({ kind: 'INSERTED', text }) as const

it.each([
  [[same('We will sell the mill')], 0],
  [[same('We will'), gone('?'), added('.')], 0],
  [[same('We will'), added('not'), same('sell')], 1],
  [[gone('forty'), added('fourteen'), same('crates'), gone('arrived'), added('were counted')], 3],
  [[same('我们'), gone('不'), same('会')], 1],
])('counts a word that has another in its place once: %j', (difference, count) =>
  expect(wordsChanged(difference)).toBe(count),
)

it('keeps of what stayed what stands beside what did not', () => {
  const long = 'The building belongs to the people who worked there, and to their children'
  expect(
    inShort([same(long), gone('forty'), same(long), added('old'), same(long)]).map(({ text }) => text),
  ).toEqual([
    '… there, and to their children',
    'forty',
    'The building belongs to the … there, and to their children',
    'old',
    'The building belongs to the …',
  ])
  expect(inShort([same(long)])).toEqual([same(long)])
})
