import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'
import type { SourceChoice } from './attribution-values'
import { SourceField } from './source-field'

const shown = (value: SourceChoice) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <SourceField value={value} onChange={() => {}} search={async () => []} />
    </NextIntlClientProvider>,
  )
const chosen = (html: string) =>
  [...html.matchAll(/<option[^>]* selected=""[^>]*>([^<]*)/g)].map(([, word]) => word)

it('asks for kind and naming of a new record, and warns of writing an unnamed one’s name', () => {
  const html = shown({ id: null, name: 'two officials', kind: 'GROUP', naming: 'DESCRIBED' })
  expect(chosen(html)).toEqual(['group', 'unnamed'])
  expect(html).toContain(en.attribution.neverStored)
  const named = shown({ id: null, name: 'Ada Moor', kind: 'PERSON', naming: 'NAMED' })
  expect(chosen(named)).toEqual(['person', 'named'])
  expect(named).not.toContain(en.attribution.neverStored)
})

it('asks nothing more of a record there is', () => {
  expect(shown({ id: 's1', name: 'Ada Moor', kind: 'PERSON', naming: 'NAMED' })).not.toContain('<select')
})
