import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggest } from '@/lib/attribution/suggest'
import { WORDING_MAX } from '@/lib/attribution/wording'
import { effort, PATIENCE_MS } from '@/lib/testing/effort'
import { scoreOf, WORTH_REASONS } from './check-worth'
import { propositionsOf } from './propositions'

const read = (folder: string): string[] =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => fs.readFileSync(path.join(folder, entry.name, 'source.txt'), 'utf8'))
const GOLDEN = [
  ...read(path.join(import.meta.dirname, 'corpus')),
  ...read(path.join(import.meta.dirname, '../corpus')),
]

const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(8),
  piece: fc.constantFrom(
    '',
    ' not ',
    '“',
    '"',
    '\n\n',
    ' 12 ',
    ' he ',
    '?',
    '\ud800',
    'İ',
    ' \u0000',
    'Ruiz ',
  ),
})
/** Golden cases strung together, then damaged. */
const newsLike = fc
  .tuple(
    fc.array(fc.constantFrom(...GOLDEN), { minLength: 1, maxLength: 6 }),
    fc.array(cut, { maxLength: 6 }),
  )
  .map(([texts, cuts]) =>
    cuts.reduce((text, { at, drop, piece }) => {
      const from = Math.floor(at * text.length)
      return text.slice(0, from) + piece + text.slice(from + drop)
    }, texts.join('\n\n')),
  )
const anything = fc.oneof(newsLike, fc.string({ unit: 'binary', maxLength: 200 }))

describe('propositionsOf, whatever the text', () => {
  it('puts every statement into one group, in order, with words and a score', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const statements = suggest(text)
        const groups = propositionsOf(text, statements)
        const all = groups.flatMap((group) => group.statements)
        expect([...all].sort((a, b) => a - b)).toEqual(statements.map((_, index) => index))
        const firsts = groups.map((group) => group.statements[0] ?? -1)
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
        for (const { statements: members, mentions, wording, worth } of groups) {
          expect([...members].sort((a, b) => a - b)).toEqual(members)
          expect(wording.length).toBeGreaterThan(0)
          expect(wording.length).toBeLessThanOrEqual(WORDING_MAX)
          expect(worth.score).toBeGreaterThanOrEqual(0)
          expect(worth.score).toBeLessThanOrEqual(1)
          expect(worth.score).toBe(scoreOf(worth.reasons))
          expect(WORTH_REASONS.filter((reason) => worth.reasons.includes(reason))).toEqual(worth.reasons)
          for (const { start, end } of mentions)
            expect(0 <= start && start < end && end <= text.length).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('answers twice the same, and lets no statement stand with the one it stands in', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        const statements = suggest(text)
        const groups = propositionsOf(text, statements)
        expect(propositionsOf(text, statements)).toEqual(groups)
        for (const { statements: members } of groups)
          for (const index of members) expect(members).not.toContain(statements[index]?.within)
      }),
      { numRuns: 100 },
    )
  })

  it('takes statements that do not fit the text', () => {
    fc.assert(
      fc.property(newsLike, fc.nat(40), (text, length) => {
        const short = text.slice(0, length)
        expect(() => propositionsOf(short, suggest(text))).not.toThrow()
      }),
      { numRuns: 100 },
    )
  })

  it('does not much more than twenty times the work for a text of twenty times the length', {
    timeout: PATIENCE_MS,
  }, async () => {
    const text = GOLDEN.join('\n\n')
    const long = Array.from({ length: 20 }, () => text).join('\n\n')
    const [few, many] = [suggest(text), suggest(long)]
    propositionsOf(text, few)
    // As many runs of the short one: a square law would need twenty times the effort, and a busy machine is given room.
    const short = await effort(() => {
      for (let run = 0; run < 20; run += 1) propositionsOf(text, few)
    })
    expect((await effort(() => propositionsOf(long, many))) / short).toBeLessThan(5)
  })
})
