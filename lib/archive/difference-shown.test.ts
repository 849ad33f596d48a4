import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf } from './difference'
import { isChange, type Piece, shownDifference } from './difference-shown'

const ONE = 'The harbour master denied the report on Tuesday.'
const TWO = 'The council will vote next week on the new pier.'
const THREE = 'The last ferry of the evening was cancelled because of the storm.'
const FOUR = 'Forty crates arrived in the night without any papers.'
const line = (at: number) =>
  `Line ${at} says that gate number ${at * 7} was painted in the year ${1400 + at}.`
const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => line(from + at)).join('\n\n')

const pieces = (older: string, newer: string) => shownDifference(older, newer).parts.flat()
const side = (all: readonly Piece[], without: 'INSERTED' | 'DELETED') =>
  all
    .flatMap((piece): readonly { kind: string; text: string | null }[] =>
      piece.kind === 'CHANGED' ? piece.words : [piece],
    )
    .map((piece) => (piece.kind === without ? '' : piece.text))
    .join('')
const squeezed = (text: string) => text.replace(/\s+/gu, ' ').trim()

describe('shownDifference', () => {
  it('shows nothing of two texts that read alike', () => {
    const { counts, parts } = shownDifference(`${ONE}\n\n${TWO}`, `${ONE} ${TWO}`)
    expect(counts).toEqual({ CHANGED: 0, INSERTED: 0, DELETED: 0, MOVED: 0 })
    expect(parts).toEqual([[]])
  })

  it('shows the newer text in its order, with what was taken out where it stood', () => {
    expect(pieces(`${ONE}\n\n${TWO}\n\n${THREE}`, `${ONE}\n\n${THREE}\n\n${FOUR}`)).toEqual([
      { kind: 'KEPT', text: `${ONE}\n\n` },
      { kind: 'DELETED', text: `${TWO}\n\n` },
      { kind: 'KEPT', text: `${THREE}\n\n` },
      { kind: 'INSERTED', text: FOUR },
    ])
  })

  it('shows a sentence that reads otherwise word by word, with the blanks of each side', () => {
    const [, changed] = pieces(
      `${ONE} ${TWO} ${THREE}`,
      `${ONE} ${TWO.replace('next week', 'in May')} ${THREE}`,
    )
    expect(changed).toEqual({
      kind: 'CHANGED',
      words: [
        { kind: 'SAME', text: 'The council will vote ' },
        { kind: 'DELETED', text: 'next week ' },
        { kind: 'INSERTED', text: 'in May ' },
        { kind: 'SAME', text: 'on the new pier. ' },
      ],
    })
  })

  it('takes what was put in or taken out in one go as one passage', () => {
    const { counts } = shownDifference(`${ONE} ${TWO}`, `${ONE} ${THREE} ${FOUR} ${TWO}`)
    expect(counts).toEqual({ CHANGED: 0, INSERTED: 1, DELETED: 0, MOVED: 0 })
    expect(shownDifference(`${ONE} ${THREE} ${FOUR} ${TWO}`, `${ONE} ${TWO}`).counts.DELETED).toBe(1)
  })

  it('leaves sentences that look alike as they are, where nobody could prove which is which', () => {
    const plates = (of: string) =>
      ['Gate 29', of, 'Gate 31'].map((gate) => `${gate} has a plate of brass.`).join(' ')
    const [older, newer] = [`${ONE} ${plates('Gate 30')} ${TWO}`, `${ONE} ${plates('The old gate')} ${TWO}`]
    const changes = pieces(older, newer).filter(isChange)
    expect(changes).toHaveLength(1)
    const [change] = changes
    const words = change?.kind === 'CHANGED' ? change.words : []
    expect(
      words.filter(({ kind }) => kind !== 'SAME').map(({ kind, text }) => `${kind} ${text.trim()}`),
    ).toEqual(['DELETED Gate 30', 'INSERTED The old gate'])
  })

  it('shows one passage for a wholly other one as taken out, then as put in', () => {
    const kinds = pieces(`${ONE} ${TWO} ${THREE}`, `${ONE} ${FOUR} ${THREE}`).map(({ kind }) => kind)
    expect(kinds).toEqual(['KEPT', 'DELETED', 'INSERTED', 'KEPT'])
  })

  it('says where what was moved stood before', () => {
    const older = `${ONE} ${TWO} ${THREE} ${FOUR}`
    const moved = pieces(older, `${FOUR} ${ONE} ${TWO} ${THREE}`).find(({ kind }) => kind === 'MOVED')
    expect(moved?.kind === 'MOVED' && older.slice(moved.old.start, moved.old.end)).toBe(FOUR)
  })

  it('folds what stayed between two changes, and keeps some words beside each', () => {
    const newer = `${ONE}\n\n${lines(0, 40)}\n\n${TWO}`
    const all = pieces(lines(0, 40), newer)
    expect(all.map(({ kind }) => kind)).toEqual(['INSERTED', 'KEPT', 'FOLD', 'KEPT', 'INSERTED'])
    const [, before, fold, behind] = all
    expect(before?.kind === 'KEPT' && before.text.length).toBeLessThan(320)
    expect(behind?.kind === 'KEPT' && behind.text.length).toBeLessThan(320)
    expect(fold?.kind === 'FOLD' && fold.text).toBe(
      fold?.kind === 'FOLD' && newer.slice(fold.new.start, fold.new.end),
    )
    expect(side(all, 'DELETED')).toBe(newer)
  })

  it('sends a very long unchanged stretch as its place alone', () => {
    const newer = `${lines(0, 200)}\n\n${TWO}`
    const [fold, kept] = pieces(lines(0, 200), newer)
    expect(fold).toMatchObject({ kind: 'FOLD', text: null })
    if (fold?.kind !== 'FOLD' || kept?.kind !== 'KEPT') throw new Error('nothing was folded')
    expect(fold.new.start).toBe(0)
    expect(newer.slice(fold.new.end)).toBe(`${kept.text}${TWO}`)
  })

  it('cuts what differs much into parts, none without a change, and loses nothing between them', () => {
    const changed = Array.from({ length: 900 }, (_, at) => (at % 2 ? line(at) : line(at + 5000))).join('\n')
    const { parts, counts } = shownDifference(lines(0, 900).replaceAll('\n\n', '\n'), changed)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.every((part) => part.some(isChange))).toBe(true)
    expect(parts.every((part) => part.filter(isChange).length <= 200)).toBe(true)
    expect(parts.flat().filter(isChange)).toHaveLength(Object.values(counts).reduce((sum, n) => sum + n, 0))
    expect(squeezed(side(parts.flat(), 'DELETED'))).toBe(squeezed(changed))
  })

  it('reads as the newer text without what was taken out, whatever the texts', () => {
    const text = fc
      .array(
        fc.constantFrom(
          ONE,
          TWO,
          THREE,
          FOUR,
          TWO.replace('week', 'month'),
          '会议昨天开始。',
          'قال الوزير إن الجسر سيفتح غدا.',
          '😀 Yes.',
        ),
      )
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(text, text, (older, newer) => {
        fc.pre(differenceOf(older, newer).some(({ kind }) => kind !== 'SAME'))
        const all = pieces(older, newer)
        fc.pre(all.every((piece) => piece.kind !== 'FOLD' || piece.text !== null))
        expect(squeezed(side(all, 'DELETED'))).toBe(squeezed(newer))
      }),
    )
  })
})
