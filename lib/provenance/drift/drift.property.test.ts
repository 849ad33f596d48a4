import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { driftOf } from './drift-of'
import { hopEnd } from './hop-end'
import type { Told } from './model'

const word = fc.constantFrom(
  ...'officials an official said may have vetoed rejected up to 500 4 million euros “ ” . , Mayor Hale \n'.split(
    ' ',
  ),
)
const text = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
)
/** Any places of a text, sensible or not. */
const told = text.chain((words) => {
  const range = fc
    .tuple(fc.nat({ max: words.length }), fc.nat({ max: words.length }))
    .map(([x, y]) => ({ start: Math.min(x, y), end: Math.max(x, y) }))
  const source = fc.record({
    range: fc.option(range),
    name: fc.constantFrom('', 'Hale'),
    kind: fc.constantFrom('PERSON' as const, 'GROUP' as const, 'OUTLET' as const),
    naming: fc.constantFrom('NAMED' as const, 'DESCRIBED' as const, 'UNDESCRIBED' as const),
    headcount: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  const of: fc.Arbitrary<Told> = fc.record({
    range,
    source: fc.option(source),
    cue: fc.option(range),
    content: fc.array(range, { maxLength: 2 }),
  })
  return of.map((one) => ({ words, one }))
})

describe('driftOf', () => {
  it('bears any words and places, and shows words that stand in the two texts', () => {
    fc.assert(
      fc.property(told, told, (up, down) => {
        for (const { upstream, downstream } of driftOf(
          hopEnd(up.words, up.one),
          hopEnd(down.words, down.one),
        )) {
          expect(up.words.slice(upstream.start, upstream.end)).toBe(upstream.words)
          expect(down.words.slice(downstream.start, downstream.end)).toBe(downstream.words)
        }
      }),
    )
  })

  it('finds nothing where nothing was changed', () => {
    fc.assert(
      fc.property(told, ({ words, one }) => {
        expect(driftOf(hopEnd(words, one), hopEnd(words, one))).toEqual([])
      }),
    )
  })

  it('does not care where in a text a statement stands', () => {
    const [up, down] = ['Officials said up to 500 boats may close.', 'The king said 500 boats close.']
    const front = 'A sentence before it. '.repeat(200)
    const at = (head: string, sentence: string) => {
      const whole = `${head}\n\n${sentence}\n\nThe end.`
      const found = suggest(whole).find(({ range }) => range.start >= head.length)
      return hopEnd(whole, found ?? { range: { start: 0, end: 1 }, source: null, cue: null, content: [] })
    }
    const codes = (head: string) =>
      driftOf(at(head, up), at(head, down)).map(({ code, upstream }) => [code, upstream.words])
    expect(codes('')).toEqual([
      ['HEDGE_LOST', 'may'],
      ['NUMBER_CHANGED', 'up to 500'],
    ])
    expect(codes(front)).toEqual(codes(''))
  })

  it(
    'reads no more of a long text than the paragraph',
    async () => {
      const long = `${'Nothing of it. '.repeat(300_000)}\n\nHale said no.`
      const start = long.length - 'Hale said no.'.length
      const range = { start, end: long.length }
      const end = () => hopEnd(long, { range, source: null, cue: null, content: [range] })
      end()
      expect(await effort(() => driftOf(end(), end()))).toBeLessThan(100)
    },
    PATIENCE_MS,
  )
})
