import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { TextLanguage } from '@/lib/attribution/model'
import { en } from '@/messages/en'
import { LanguageNote } from './language-note'

const show = (code: string | null, support: TextLanguage['support'], canMake = true) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <LanguageNote language={{ code, support }} canMake={canMake} />
    </NextIntlClientProvider>,
  )

describe('LanguageNote', () => {
  it('says nothing above an article in English, or in what may be', () => {
    expect(show('en', 'full')).toBe('')
    expect(show(null, 'full')).toBe('')
  })

  it('says what suggestions are limited to', () => {
    expect(show('ar', 'quotes')).toContain(
      'This article seems to be in Arabic. Suggestions for Arabic are limited to direct quotes.',
    )
  })

  it('says that nothing is suggested, and what can be done instead by whoever may', () => {
    const words = 'This article seems to be in Italian. Nothing is suggested for Italian.'
    expect(show('it', 'none')).toContain(`${words} Claims can be made by selecting words.`)
    expect(show('it', 'none', false)).toContain(`${words}<`)
  })

  it('does without a name where the words do not tell', () => {
    expect(show(null, 'none')).toContain('This article does not seem to be in English.')
  })
})
