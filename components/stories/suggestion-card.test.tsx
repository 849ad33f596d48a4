import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { SuggestionView } from '@/lib/claims/view'
import { stated } from '@/lib/testing/stories'
import { suggestionOf } from '@/lib/testing/suggestions'
import { en } from '@/messages/en'
import { SuggestionCard } from './suggestion-card'

const TEXT = 'Holt reportedly said on Sunday the quay may have closed.'
const STATEMENT = stated(TEXT, {
  who: 'Holt',
  named: true,
  cue: 'said',
  content: ['the quay may have closed'],
})
const suggestion = suggestionOf('s', STATEMENT, {
  wording: 'The quay may have closed.',
  hedges: ['reportedly', 'may have'],
  saidWhen: 'on Sunday',
})

const words = (over: Partial<SuggestionView> = {}): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <SuggestionCard suggestion={{ ...suggestion, ...over }} acts={null} mergeable={false} />
    </NextIntlClientProvider>,
  )

describe('a suggestion', () => {
  it('says in words how much it is worth checking and why, and nothing where it was not told', () => {
    const proposition = { group: 0, size: 2, score: 0.7, reasons: ['numbers', 'denied'] as const }
    expect(words({ proposition })).toMatch(/Worth checking<\/span> high: numbers, denied by someone</)
    expect(words({ proposition: { ...proposition, score: 0.1, reasons: [] } })).toMatch(/<\/span> low</)
    expect(words()).not.toContain('Worth checking')
  })

  it('says how sure it is where that was measured, and nothing where it was not', () => {
    const confidence = { statement: 0.83, source: 0.9, cue: 0.4, content: 0.9 }
    const html = words({ statement: { ...suggestion.statement, confidence } })
    expect(html).toMatch(/How sure of this finding<\/span> sure, 83%: check the cue</)
    expect(words()).not.toContain('How sure')
  })

  it('says in the article’s words when it was said and what holds it back, each with its name', () => {
    const html = words()
    expect(html).toMatch(/<dt[^>]*>Said<\/dt><dd[^>]*>.*?on Sunday<\/q>/)
    expect(html).toMatch(/<dt[^>]*>Held back by<\/dt><dd[^>]*>.*?reportedly<\/q>.*?may have<\/q>/)
  })

  it('names the statement whose words it stands in, for whoever denies that may make it mean the opposite', () => {
    expect(words({ statement: { ...suggestion.statement, within: 2 } })).toContain('within statement 3')
    expect(words()).not.toContain('within statement')
  })

  it('says neither where the words do not', () => {
    expect(words({ saidWhen: '', hedges: [] })).not.toContain('<dl')
    expect(words({ saidWhen: '' })).not.toContain('>Said<')
    expect(words({ hedges: [] })).not.toContain('Held back')
  })
})
