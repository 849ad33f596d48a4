import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { AttributionView } from '@/lib/claims/view'
import { en } from '@/messages/en'
import { AttributionCard } from './attribution-card'

const quote = {
  spanId: 's',
  snapshotId: 'snap',
  start: 120,
  end: 180,
  exact: '“There’s so many false reports”',
  prefix: '',
  suffix: '',
}
const outlet = (name: string) => ({ id: name, name, kind: 'OUTLET', naming: 'NAMED' }) as const
const denial: AttributionView = {
  id: 'a4',
  version: 1,
  source: { id: 'bn', name: 'Benjamin Netanyahu', kind: 'PERSON', naming: 'NAMED' },
  actor: { id: 'bn', name: 'Benjamin Netanyahu', kind: 'PERSON', naming: 'NAMED' },
  sourceWords: 'Israeli Prime Minister Benjamin Netanyahu',
  naming: 'NAMED',
  headcount: null,
  relays: [outlet('Fox News'), outlet('Reuters')],
  cue: 'denied',
  mode: 'DIRECT',
  stance: 'DENIES',
  denialScope: 'DIFFERENT',
  denialTarget: 'He rejects reports of conversations.',
  denialClaim: { id: 'c2', number: 2, text: 'They talked.' },
  terms: 'ON_RECORD',
  saidWhen: '',
  grounds: null,
  knownTo: [],
  note: '',
  quote,
  contents: [quote],
  checks: [],
  document: { id: 'doc', title: 'A very long headline', outlet: null },
}

function text(attribution: AttributionView, against = false): { html: string; words: string } {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <AttributionCard team="desk" attribution={attribution} articleId="doc" against={against} />
    </NextIntlClientProvider>,
  )
  return { html, words: html.replace(/<[^>]+>/g, '') }
}

describe('one source’s word on a claim', () => {
  it('leads from the source through its outlets in order to the article', () => {
    const { words } = text(denial)
    const path = ['Israeli Prime Minister Benjamin Netanyahu', 'Fox News', 'Reuters', 'this article']
    const places = path.map((name) => words.indexOf(name))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('links its words to the place in the snapshot, without a second pair of quotation marks', () => {
    const { html } = text(denial)
    expect(html).toContain('href="/desk/snapshots/snap?q=120-180"')
    expect(html).toContain('>There’s so many false reports</q>')
  })

  it('says that a denial is of another proposition, and of which', () => {
    const { html, words } = text(denial, true)
    expect(words).toContain('Denies another proposition: He rejects reports of conversations.')
    expect(html).toContain('href="/desk/claims/c2"')
  })

  it.each([
    ['DIFFERENT', null, 'Denies another proposition, not this claim.'],
    ['DIFFERENT', denial.denialClaim, 'Denies another proposition: claim 2.'],
    ['FULL', null, 'Denies all of this claim.'],
    ['PARTIAL', null, 'Denies part of this claim.'],
    [null, null, 'Reach not judged yet: does it deny this claim?'],
    ['NON_DENIAL', null, 'Does not deny this claim: the words only sound like a denial.'],
  ] as const)('says in one sentence what a denial reaches: %s', (denialScope, denialClaim, sentence) => {
    const { words } = text({ ...denial, denialScope, denialTarget: '', denialClaim }, true)
    expect(words).toContain(sentence)
    expect(words.endsWith(sentence)).toBe(true)
  })

  it('names the words that deny nothing, as judged or as a hint', () => {
    const exact = '“I’m not going to get into that”'
    const evasive = { ...denial, denialTarget: '', denialClaim: null, contents: [{ ...quote, exact }] }
    const judged = text({ ...evasive, denialScope: 'NON_DENIAL' }, true).words
    expect(judged).toContain('Does not deny this claim: not going to get into that is no denial.')
    expect(text({ ...evasive, denialScope: null }, true).words).toContain(
      'does it deny this claim? not going to get into that may be no denial.',
    )
  })

  it('keeps the headcount as stated beside the naming', () => {
    const officials = { ...denial, naming: 'DESCRIBED' as const, headcount: 2, stance: 'ASSERTS' as const }
    expect(text(officials).words).toContain('unnamed, 2 people as stated')
    expect(text({ ...officials, headcount: 1 }).words).toContain('unnamed, 1 person as stated')
    expect(text({ ...denial, naming: 'NAMED', headcount: 1 }).words).not.toContain('as stated')
  })
})
