import { afterAll, describe, expect, it } from 'vitest'
import { checkQuote, QUOTE_STATES, type QuoteState } from './check'
import { casesOf, type Half, type QuoteCase } from './corpus/format'

type Judged = QuoteCase & { readonly state: QuoteState }

/** What may not be lost again; of `aside`, little below what was found when it was first looked at. */
const FLOORS = {
  tuned: { precision: 0.98, recall: 0.98, right: 0.99 },
  aside: { precision: 0.95, recall: 0.95, right: 0.97 },
} satisfies Record<Half, unknown>

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

function alteredOf(judged: readonly Judged[]) {
  const right = judged.filter(({ state, expected }) => state === 'ALTERED' && expected === 'ALTERED').length
  const found = judged.filter(({ state }) => state === 'ALTERED').length
  const wanted = judged.filter(({ expected }) => expected === 'ALTERED').length
  return { right, found, wanted }
}

/** Rows are what a person found, columns what the check says. */
function confusion(judged: readonly Judged[]): string {
  const cell = (word: string | number) => String(word).padStart(11)
  const rows = QUOTE_STATES.map((row) => {
    const counts = QUOTE_STATES.map(
      (column) => judged.filter(({ expected, state }) => expected === row && state === column).length,
    )
    return cell(row) + counts.map(cell).join('')
  })
  return [cell('') + QUOTE_STATES.map(cell).join(''), ...rows].join('\n')
}

describe.each(['tuned', 'aside'] satisfies Half[])('the quotes of %s', (half) => {
  const judged: Judged[] = casesOf(half).map((one) => ({
    ...one,
    state: checkQuote(one.quote, one.text).state,
  }))
  const { right, found, wanted } = alteredOf(judged)
  const correct = judged.filter(({ state, expected }) => state === expected).length

  it('are many, every kind in three scripts at least', () => {
    expect(judged.length).toBeGreaterThanOrEqual(100)
    for (const state of QUOTE_STATES) {
      const scripts = new Set(judged.filter(({ expected }) => expected === state).map(({ script }) => script))
      expect([...scripts].length, state).toBeGreaterThanOrEqual(3)
    }
  })

  it('are told apart', () => {
    const { precision, recall, right: floor } = FLOORS[half]
    expect(share(right, found), 'precision of altered').toBeGreaterThanOrEqual(precision)
    expect(share(right, wanted), 'recall of altered').toBeGreaterThanOrEqual(recall)
    expect(share(correct, judged.length), 'of all kinds').toBeGreaterThanOrEqual(floor)
  })

  afterAll(() => {
    const wrong = judged
      .filter(({ state, expected }) => state !== expected)
      .map(({ name, state, expected }) => `  ${name}: ${expected}, taken for ${state}`)
    console.warn(
      [
        `${judged.length} quotes, ${half}: ${correct} right; altered: precision ${right}/${found}, recall ${right}/${wanted}`,
        confusion(judged),
        ...wrong,
      ].join('\n'),
    )
  })
})
