import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'
import { OutletsField } from './outlets-field'

const outlets = [
  { key: 0, id: null, name: 'Reuters' },
  { key: 1, id: null, name: ' ' },
]

const fault = (name: string) => (name === 'relays.0.name' ? 'At most 200 characters.' : undefined)
const field = <OutletsField value={outlets} onChange={() => {}} search={async () => []} fault={fault} />
const html = renderToStaticMarkup(
  <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
    {field}
    {field}
  </NextIntlClientProvider>,
)
const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found)

it('names every button by its outlet, by its place as long as that has no name', () => {
  const names = all(/<button[^>]* aria-label="([^"]*)"/g)
  expect(names.slice(0, 6)).toEqual([
    'Move Reuters towards the speaker',
    'Move Reuters towards the article',
    'Remove Reuters',
    'Move Outlet 2 towards the speaker',
    'Move Outlet 2 towards the article',
    'Remove Outlet 2',
  ])
})

it('joins each label to a box of its own, also where the field stands twice on a page', () => {
  const boxes = all(/<input id="([^"]*)"/g)
  expect(new Set(boxes).size).toBe(4)
  expect(all(/<label[^>]* for="([^"]*)"/g)).toEqual(boxes)
})

it('says of an outlet what is wrong with it, and marks its box alone', () => {
  expect(all(/<input([^>]*)>/g).map((box = '') => box.includes('aria-invalid="true"'))).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(html.match(/At most 200 characters/g)).toHaveLength(2)
})
