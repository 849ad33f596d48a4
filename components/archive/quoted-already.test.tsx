import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'
import { QuotedAlready } from './quoted-already'

const window = {
  text: '2025: الميناء مغلق',
  range: { start: 100, end: 118 },
  part: 0,
  parts: 1,
  paragraphs: [],
}
const shown = (language: string | null) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <QuotedAlready
        evidence={[{ id: 'e-1', side: 'FOR', start: 100, end: 118 }]}
        window={window}
        meta={{ language, direction: 'rtl' }}
      />
    </NextIntlClientProvider>,
  )

it('says in which language quoted words are, and gives them the direction of their document', () => {
  expect(shown('ar')).toMatch(/<a href="#evidence-e-1" lang="ar" dir="rtl"[^>]*>2025: الميناء مغلق</)
})

it('claims no language for a document of which none is known', () => {
  expect(shown(null)).toMatch(/<a href="#evidence-e-1" dir="rtl"/)
})
