import { describe, expect, it } from 'vitest'
import type { AttributionRow, SpanRow } from './rows'
import { evidenceGivesAway, printableQuotes } from './withheld'

const span = (start: number, end: number, snapshotId = 'article'): SpanRow => ({
  snapshotId,
  start,
  end,
  exact: 'x'.repeat(end - start),
})
type Said = Pick<AttributionRow, 'terms' | 'span'>
const said = (terms: Said['terms'], at: SpanRow): Said => ({ terms, span: at })
const quotes = (places: SpanRow[], attributions: Said[], secrets: SpanRow[]) =>
  printableQuotes({ spans: places.map((one) => ({ span: one })), attributions }, secrets)

describe('printableQuotes', () => {
  it('leaves out whatever touches a passage given off the record, and only that', () => {
    const apart = [span(0, 10), span(20, 30), span(10, 20, 'minutes')]
    const touching = [span(5, 11), span(10, 20), span(12, 14), span(19, 25), span(0, 30)]
    expect(quotes([...apart, ...touching], [], [span(10, 20)])).toEqual(apart)
  })

  it('keeps words that stand in what may be quoted anyway, and needs all of them to', () => {
    const [inside, beyond] = [span(12, 18), span(8, 18)]
    const printed = said('BACKGROUND', span(10, 20))
    const secret = said('OFF_RECORD', span(0, 40))
    expect(quotes([inside, beyond], [printed, secret], [span(0, 40)])).toEqual([inside])
  })
})

describe('evidenceGivesAway', () => {
  const gives = (quoted: SpanRow, attributions: Said[] = []) =>
    evidenceGivesAway({ evidence: [{ span: span(90, 95) }, { span: quoted }], attributions }, [span(10, 20)])

  it('minds every quote that touches a passage given off the record, and no other', () => {
    const touching = [span(10, 20), span(12, 14), span(19, 25), span(0, 30)]
    const apart = [span(0, 10), span(20, 30), span(10, 20, 'minutes')]
    expect([...touching, ...apart].filter((one) => gives(one))).toEqual(touching)
  })

  it('lets pass what is printed with an attribution anyway, but no word beyond it', () => {
    const attributions = [said('ON_RECORD', span(8, 18)), said('OFF_RECORD', span(0, 40))]
    expect(gives(span(10, 18), attributions)).toBe(false)
    expect(gives(span(10, 19), attributions)).toBe(true)
  })
})
