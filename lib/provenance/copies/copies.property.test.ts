import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import type { SharedPassage } from './model'
import { readDocument } from './read-document'
import { sharedPassages } from './shared'
import { suggestDerivations } from './suggest'
import { SHORTEST_RUN } from './winnow'

const document = (text: string, outlet: string | null = null, id = 'a') =>
  readDocument({ id, text, outlet, publishedAt: null })
const keysIn = (text: string): readonly string[] => document(text).words.keys
const turned = ({ a, b, ...passage }: SharedPassage): SharedPassage => ({ ...passage, a: b, b: a })
const inOrder = (passages: readonly SharedPassage[]) =>
  [...passages].sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)

/** Few words, so that runs of them meet, repeat and cross. */
const word = fc.constantFrom(
  'the',
  'quay',
  'shut',
  'in',
  'May',
  'Reuters',
  'said',
  '“',
  '”',
  'U.S.',
  '.',
  '\n\n',
)
const news = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '))
const anything = fc.oneof(
  news,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
)

describe('sharedPassages', () => {
  it('answers places in which the same words stand', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        for (const { a: here, b: there, words } of sharedPassages(document(a), document(b)).passages) {
          const mine = keysIn(a.slice(here.start, here.end))
          expect(mine).toHaveLength(words)
          expect(mine).toEqual(keysIn(b.slice(there.start, there.end)))
        }
      }),
    )
  })

  it('is the same whichever text comes first', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const [one, other] = [
          sharedPassages(document(a), document(b)),
          sharedPassages(document(b), document(a)),
        ]
        expect(other.plain).toBe(one.plain)
        expect(inOrder(other.passages.map(turned))).toEqual(inOrder(one.passages))
      }),
    )
  })

  it('finds whatever goes on for long enough, wherever it stands', () => {
    const own = fc.array(fc.nat({ max: 10 ** 6 }), { minLength: 0, maxLength: 40 })
    const shared = fc.uniqueArray(fc.nat({ max: 10 ** 6 }), { minLength: SHORTEST_RUN, maxLength: 30 })
    const text = (side: string, before: number[], middle: number[], after: number[]) =>
      [...before.map((n) => side + n), ...middle.map((n) => `s${n}`), ...after.map((n) => side + n)].join(' ')
    fc.assert(
      fc.property(own, own, own, own, shared, (x, y, z, w, middle) => {
        const found = sharedPassages(document(text('a', x, middle, y)), document(text('b', z, middle, w)))
        expect(found.passages.map(({ words }) => words)).toEqual([middle.length])
      }),
    )
  })
})

describe('suggestDerivations', () => {
  it('bears any text, and shows words that stand in both', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const [one, other] = [document(a, 'Reuters', 'a'), document(b, 'The Quay', 'b')]
        for (const { fromId, toId, span, toSpan } of suggestDerivations(one, [other])) {
          expect(new Set([fromId, toId])).toEqual(new Set(['a', 'b']))
          const [from, to] = fromId === 'a' ? [a, b] : [b, a]
          for (const [text, range] of [
            [from, span],
            [to, toSpan],
          ] as const) {
            expect(range.start).toBeLessThan(range.end)
            expect(range.end).toBeLessThanOrEqual(text.length)
            expect(text.slice(range.start, range.end).trim()).not.toBe('')
          }
        }
      }),
    )
  })

  it(
    'reads and compares long texts in time that grows with their length',
    async () => {
      const sentences = (from: number, count: number) =>
        Array.from({ length: count }, (_, i) => {
          const n = (from + i) * 7919
          return `Reuters reported that port ${n % 9973} of district ${n % 613} shut ${n % 89} quays on day ${n % 8017}.`
        }).join(' ')
      const repeated = (bytes: number) => 'Reuters said so. '.repeat(bytes / 17)
      const kinds: readonly ((half: number, bytes: number) => string)[] = [
        (half, bytes) => sentences(half * 400, bytes / 80),
        (_, bytes) => repeated(bytes),
        (_, bytes) => '“a '.repeat(bytes / 3),
        (half, bytes) => '海港市政府周二宣布'.repeat(bytes / 9) + half,
      ]
      for (const make of kinds) {
        const compare = (bytes: number) => {
          const pair = [1, 2].map((half) =>
            document(make(half, bytes), half === 1 ? 'Reuters' : 'The Post', `${half}`),
          )
          const [one, other] = pair
          if (one && other) suggestDerivations(one, [other])
        }
        compare(10_000)
        const short = await effort(() => compare(25_000))
        const long = await effort(() => compare(100_000))
        expect(long).toBeLessThan(Math.max(400, short * 12))
      }
    },
    PATIENCE_MS,
  )
})
