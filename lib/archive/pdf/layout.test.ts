import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePdf, type PdfPage } from '@/lib/testing/pdf'
import { normaliseText } from '../normalise'
import { boxesOf, type Layout, layoutSchema } from './layout'
import { lineOf } from './line'
import { LIMITS } from './open'
import { readPdf } from './read'

/** Each file has a thread of its own, which takes a while to start when the machine is busy. */
const STARTS = 240_000

const word = fc.constantFrom(
  'pier',
  'The',
  'harbour',
  'refur-',
  '12',
  'סגור',
  'رصيف',
  '港',
  'état',
  '•',
  '(',
  'a\u00adb',
  '\u200f',
)
const line = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
  x: fc.integer({ min: -50, max: 620 }),
  y: fc.integer({ min: -20, max: 860 }),
  size: fc.integer({ min: 4, max: 40 }),
  angle: fc.constantFrom(0, 0, 0, 0, 90, 180, 270, 45, 3),
})
const page: fc.Arbitrary<PdfPage> = fc.record({
  lines: fc.array(line, { maxLength: 25 }),
  rotate: fc.constantFrom(0, 0, 90, 180, 270),
})

/** Where the reader put something of its own: between words and between lines. */
const isOwn = (text: string) => /^[\s]$/u.test(text)

describe('the places of a text', () => {
  it(
    'every character but a separator has one, inside its page, and the text is in the form that is kept',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
          const read = await readPdf(makePdf(pages))
          if ('fault' in read) throw new Error(read.fault)
          const { text, layout } = read
          expect(normaliseText(text).text).toBe(text)
          if (layout === null) {
            expect(text).toBe('')
            return
          }
          layoutSchema.parse(layout)
          for (let at = 0; at < text.length; at += 1) {
            const boxes = boxesOf(layout, { start: at, end: at + 1 })
            expect(boxes.length, JSON.stringify(text.slice(at, at + 10))).toBe(isOwn(text[at] ?? '') ? 0 : 1)
            for (const box of boxes) expectInside(box, layout)
          }
        }),
        { numRuns: 12 },
      )
    },
    STARTS,
  )
})

function expectInside(box: ReturnType<typeof boxesOf>[number], { pages }: Layout) {
  const { width = 0, height = 0 } = pages[box.page - 1] ?? {}
  expect(Math.min(box.x, box.y, box.width, box.height)).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(width / 10 + 0.2)
  expect(box.y + box.height).toBeLessThanOrEqual(height / 10 + 0.2)
}

describe('boxesOf', () => {
  const layout: Layout = {
    version: 1,
    pages: [
      {
        ...{ width: 1000, height: 1000 },
        lines: [
          lineOf(
            [
              { start: 0, end: 4, x0: 10, x1: 30, rtl: false },
              { start: 5, end: 9, x0: 32, x1: 52, rtl: true },
              { start: 10, end: 12, x0: 80, x1: 90, rtl: false },
            ],
            ...([5, 15] as const),
          ),
        ],
      },
    ],
  }

  it('joins words side by side, keeps apart what is far, and cuts words in the direction they run', () => {
    const at = (start: number, end: number) =>
      boxesOf(layout, { start, end }).map(({ x, width }) => [x, width])
    expect(at(0, 12)).toEqual([
      [10, 42],
      [80, 10],
    ])
    expect(at(1, 2)).toEqual([[15, 5]])
    expect(at(5, 6)).toEqual([[47, 5]])
    expect(at(4, 5)).toEqual([])
    expect(at(50, 60)).toEqual([])
    expect(boxesOf(layout, { start: 0, end: 1 })).toEqual([{ page: 1, x: 10, y: 5, width: 5, height: 10 }])
  })
})

describe('a broken file', () => {
  const whole = makePdf([{ lines: [{ text: 'The pier is shut, the mayor said.', x: 60, y: 60 }] }], {
    info: { Title: 'Pier' },
  })

  it(
    'ends in a reading or a fault, wherever its bytes are changed or cut',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) }), { maxLength: 12 }),
          fc.nat(whole.length),
          fc.boolean(),
          async (changes, end, cut) => {
            const bytes = whole.slice(0, cut ? end : undefined)
            for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte
            const read = await readPdf(bytes, { ...LIMITS, ms: 50_000 })
            if ('fault' in read) expect(read.fault).not.toBe('TOO_SLOW')
            else expect(typeof read.text).toBe('string')
          },
        ),
        { numRuns: 25 },
      )
    },
    STARTS,
  )
})
