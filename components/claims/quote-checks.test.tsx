import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { QuoteCheckView } from '@/lib/claims/view'
import claims from '@/messages/en/claims.json'
import { QuoteChecks } from './quote-checks'

const check = (more: Partial<QuoteCheckView> = {}): QuoteCheckView => ({
  snapshotId: 's1',
  document: { id: 'd1', title: 'Mill to be sold', outlet: 'Tarn Courier' },
  ...{ own: true, same: true, state: 'EXACT', ranges: [{ start: 3, end: 9 }], difference: null },
  ...more,
})
const altered = (more: Partial<QuoteCheckView> = {}) =>
  check({
    ...{ same: false, state: 'ALTERED' },
    difference: [
      { kind: 'SAME', text: 'We will' },
      { kind: 'INSERTED', text: 'not' },
      { kind: 'SAME', text: 'sell the' },
      { kind: 'DELETED', text: 'barn' },
      { kind: 'INSERTED', text: 'mill' },
    ],
    ...more,
  })

function shown(...checks: QuoteCheckView[]) {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={{ claims }} timeZone="UTC">
      <QuoteChecks team="desk" checks={checks} />
    </NextIntlClientProvider>,
  )
  return {
    html,
    words: html
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }
}

describe('what is known of a quote', () => {
  it.each([
    [check(), 'quote matches the capture'],
    [check({ same: false }), 'quote matches the newest capture'],
    [check({ state: 'NORMALISED' }), 'quote matches the capture but for how it is set'],
    [check({ state: 'ELIDED', own: false, same: false }), 'quote matches Tarn Courier with words left out'],
    [check({ state: 'NOT_FOUND', same: false }), 'quote is not in the newest capture'],
  ])('is told in words', (one, words) => expect(shown(one).words).toBe(words))

  it('says nothing of what was not looked for, nor of another report that lacks the words', () => {
    expect(shown().html).toBe('')
    expect(shown(check({ own: false, same: false, state: 'NOT_FOUND' })).html).toBe('')
  })

  it('shows what differs, with words for who does not see how, and leads to the place', () => {
    const { html, words } = shown(altered())
    expect(words).toBe(
      'Differs in 2 words from the newest capture: We will in the capture: not; sell the quoted: barn; in the capture: mill;',
    )
    expect(html).toMatch(/<del[^>]*>.*barn.*<\/del>/)
    expect(html).toMatch(/<ins[^>]*>.*mill.*<\/ins>/)
    expect(html).toContain('href="/desk/snapshots/s1?q=3-9"')
  })

  it('names the report that has other words, beside the capture that has the same', () =>
    expect(shown(check(), altered({ own: false, snapshotId: 's2' })).words).toMatch(
      /^quote matches the captureDiffers in 2 words from Tarn Courier:/,
    ))

  it('says of several pieces what says most against them', () =>
    expect(shown(check(), check({ state: 'NORMALISED' })).words).toBe(
      'quote matches the capture but for how it is set',
    ))

  it('counts no word where parts of a quote stand apart', () =>
    expect(shown(altered({ difference: [{ kind: 'SAME', text: 'We will' }] })).words).toMatch(
      /^Stands otherwise in the newest capture:/,
    ))
})
