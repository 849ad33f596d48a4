import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { anchorAt } from './anchor'
import { carryAnchor, carryAnchors } from './carry'
import { fold } from './fold'

const PIER = 'The council will vote next week on the new pier.'
const DENIAL = 'The harbour master denied the report on Tuesday.'
const QUOTE = '"Nobody asked me about it," she said, and closed the door behind her.'
const FERRY = 'The last ferry of the evening was cancelled because of the storm.'
const NO = 'No comment.'
const OLD = `${DENIAL} ${QUOTE} ${PIER} ${NO}\n\n${FERRY} ${NO}`

/** What became of words of the old text, as a line. */
function became(newText: string, words: string, oldText = OLD): string {
  const start = oldText.indexOf(words)
  const carried = carryAnchor(oldText, newText, anchorAt(oldText, { start, end: start + words.length }))
  if (carried.state === 'ORPHANED') return carried.reason
  const found = newText.slice(carried.range.start, carried.range.end)
  if (carried.state !== 'CHANGED') return `${carried.state} ${found}`
  const marks = { SAME: ' ', DELETED: '-', INSERTED: '+' }
  return `CHANGED ${carried.difference.map(({ kind, text }) => `${marks[kind]}${text}`).join(' ')}`
}

describe('carryAnchor', () => {
  it('leaves a passage where the difference of the texts leaves it', () => {
    expect(became(OLD, 'Nobody asked me')).toBe('EXACT Nobody asked me')
    expect(became(`UPDATED. ${OLD}`, 'Nobody asked me')).toBe('EXACT Nobody asked me')
    expect(became(OLD.replace(DENIAL, ''), 'Nobody asked me')).toBe('EXACT Nobody asked me')
  })

  it('finds words that stayed in a sentence of which others changed', () => {
    expect(became(OLD.replace('on Tuesday', 'late on Monday'), 'denied the report')).toBe(
      'EXACT denied the report',
    )
  })

  it('sees no change in blanks, quotation marks and dashes', () => {
    const set = OLD.replace(' she', '\nshe').replaceAll('"', '”')
    expect(became(set, QUOTE)).toBe(
      'EXACT ”Nobody asked me about it,”\nshe said, and closed the door behind her.',
    )
  })

  it('follows what was moved past others', () => {
    expect(became(`${FERRY} ${NO}\n\n${DENIAL} ${QUOTE} ${PIER} ${NO}`, 'The last ferry')).toBe(
      'MOVED The last ferry',
    )
  })

  it('tells what was reworded', () => {
    expect(became(OLD.replace('asked me', 'told me'), 'Nobody asked me about it')).toBe(
      'CHANGED  Nobody -asked +told  me about it',
    )
    expect(became(OLD.replace('The last ferry', 'Every ferry'), 'The last ferry of the evening')).toBe(
      'CHANGED -The last +Every  ferry of the evening',
    )
  })

  it('tells what was put between two sentences, and that one of them went', () => {
    expect(became(OLD.replace(DENIAL, `${DENIAL} Nobody knows.`), `${DENIAL} ${QUOTE}`)).toBe(
      `CHANGED  ${DENIAL} +Nobody knows.  ${QUOTE}`,
    )
    expect(became(OLD.replace(`${DENIAL} `, ''), `${DENIAL} ${QUOTE} ${PIER}`)).toBe(
      `CHANGED -${DENIAL}  ${QUOTE} ${PIER}`,
    )
  })

  it('misses what was taken out, whatever else is in the same words', () => {
    expect(became(OLD.replace(PIER, ''), 'next week')).toBe('MISSING')
    expect(became(OLD.replace(` ${NO}`, ''), NO)).toBe('MISSING')
    expect(
      became(OLD.replace(PIER, 'Ask the mayor about the next week of the new school.'), 'next week'),
    ).toBe('MISSING')
  })

  it('does not choose between two that are alike', () => {
    expect(became(OLD.replace(PIER, `${PIER} ${PIER}`), PIER)).toBe('AMBIGUOUS')
    expect(became(`${OLD}\n${PIER}`.replace(`${QUOTE} ${PIER}`, QUOTE).concat(` ${PIER}`), PIER)).toBe(
      'AMBIGUOUS',
    )
  })

  it('does not take a copy for a passage that may have been reworded where it stood', () => {
    const reworded = OLD.replace('next week on', 'next month on')
    expect(became(`${reworded}\n${PIER}`, PIER)).toBe('AMBIGUOUS')
    expect(became(reworded, PIER)).toMatch(/^CHANGED/)
  })

  it('does not take what was made the same for what was taken out', () => {
    const old = `${PIER}\n${QUOTE}\n${PIER.replace('week', 'month')}\n${FERRY}`
    expect(became(`${QUOTE}\n${PIER}\n${FERRY}`, PIER, old)).toBe('AMBIGUOUS')
  })

  it('does not pair two reworded look-alikes', () => {
    const twice = `${PIER} ${PIER.replace('council', 'senate')} ${FERRY}`
    const old = `${DENIAL} ${twice}`
    expect(became(old.replaceAll('next week', 'tomorrow'), PIER, old)).toBe('AMBIGUOUS')
  })

  it('misses an anchor that is not of the old text, and one without words', () => {
    const anchor = anchorAt(OLD, { start: 4, end: 11 })
    expect(carryAnchor(OLD, OLD, { ...anchor, start: 5, end: 12 }).state).toBe('ORPHANED')
    expect(carryAnchor(OLD, PIER, { start: 0, end: 0, exact: '', prefix: '', suffix: '' }).state).toBe(
      'ORPHANED',
    )
    expect(carryAnchors(OLD, PIER, [])).toEqual([])
  })
})

describe('carryAnchors, for every text', () => {
  const unit = fc.constantFrom('a', 'b', ' ', '. ', '\n', '“', 'é', '😀', 'ب', 'the pier ')
  const text = fc.string({ unit, minLength: 1, maxLength: 200 })

  it('stays inside the new text, and says the same only of the same words', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), fc.nat(200), (older, other, from, long, cut) => {
        const start = from % older.length
        const anchor = anchorAt(older, { start, end: Math.min(older.length, start + 1 + (long % 40)) })
        for (const newer of [other, older.slice(0, cut) + other + older.slice(cut)]) {
          const carried = carryAnchor(older, newer, anchor)
          if (carried.state === 'ORPHANED') continue
          const { range } = carried
          expect(range.start).toBeLessThan(range.end)
          expect(range.end).toBeLessThanOrEqual(newer.length)
          if (carried.state !== 'CHANGED')
            expect(fold(newer.slice(range.start, range.end)).text.trim()).toBe(fold(anchor.exact).text.trim())
        }
      }),
    )
  })
})

describe('carryAnchors, on what is large or hostile', () => {
  const words = (seed: number) =>
    `w${(seed * 7919) % 4001} and w${(seed * 104_729) % 9973} met the board of w${seed}`
  const anchorsIn = (text: string, count: number) =>
    Array.from({ length: count }, (_, at) => {
      const start = Math.floor((at * (text.length - 60)) / count)
      return anchorAt(text, { start, end: start + 50 })
    })
  const cases: Record<string, [string, string]> = {
    '1 MB with edits everywhere': [
      Array.from({ length: 25_000 }, (_, at) => `${words(at)}.`).join(' '),
      Array.from({ length: 25_000 }, (_, at) => `${words(at + (at % 10 === 0 ? 1 : 0))}.`).join(' '),
    ],
    '100,000 equal lines': ['The same line.\n'.repeat(100_000), 'The same line.\n'.repeat(99_999)],
    'equal long lines, a few of them changed': [
      `${'the board met and '.repeat(100)}.\n`.repeat(600),
      `${'the board met but '.repeat(100)}.\n`.repeat(600),
    ],
    'one line of 5 MB': [
      'the board met and left '.repeat(217_000),
      `so ${'the board met and left '.repeat(217_000)}`,
    ],
    'one word of 5 MB': ['a'.repeat(5_000_000), `b${'a'.repeat(5_000_000)}`],
    '5 MB without blanks': ['会议昨天开始。'.repeat(700_000), `今天${'会议昨天开始。'.repeat(700_000)}`],
    '300,000 sentences without words': ['. '.repeat(300_000), '! '.repeat(300_000)],
  }

  it.each(Object.entries(cases))('%s', { timeout: PATIENCE_MS }, async (_, [older, newer]) => {
    const anchors = anchorsIn(older, 1_000)
    const took = await effort(() => expect(carryAnchors(older, newer, anchors)).toHaveLength(1_000))
    expect(took).toBeLessThan(20_000)
  })
})
