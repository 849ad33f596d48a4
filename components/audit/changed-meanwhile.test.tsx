import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'
import { ChangedMeanwhile } from './changed-meanwhile'

// No more than the pages hand out: what is missing there takes the page down.
const words = { changes: en.changes, marks: en.marks }

it('says field by field, in words, what somebody else changed, and nothing of what stayed or only moved', () => {
  const base = { source: 'Ada Lindqvist', stance: 'ASSERTS', relays: [], note: 'As heard.', place: ['1–9'] }
  const theirs = { source: 'Ada Lindqvist', stance: 'DENIES', relays: ['Reuters', 'CNN'], note: 'As heard.' }
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={words} timeZone="UTC">
      <ChangedMeanwhile base={JSON.stringify(base)} theirs={JSON.stringify(theirs)} />
    </NextIntlClientProvider>,
  )
  const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(text).toContain('Stance asserts → denies')
  expect(text).toContain('Through nothing → Reuters, CNN')
  expect(text).not.toMatch(/DENIES|Ada Lindqvist|As heard|Place/)
})
