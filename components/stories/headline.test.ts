import { expect, it } from 'vitest'
import { headed } from './headline'
import { paragraphsOf } from './paragraphs'

const split = (text: string, title: string) => {
  const { stamp, headline, rest } = headed(paragraphsOf(text, 100), title)
  return { stamp, headline, rest: rest.map((one) => one.text) }
}

it('sets a headline that the text brings along apart, with the stamp before it, and keeps every character', () => {
  expect(split(' date 2025-06-16 Quay closed\n\nIt is over.', 'Quay closed')).toEqual({
    stamp: { start: 100, text: ' date 2025-06-16 ' },
    headline: { start: 117, text: 'Quay closed' },
    rest: ['It is over.'],
  })
  expect(split('Quay closed\n\nIt is over.', 'Quay closed')).toEqual({
    headline: { start: 100, text: 'Quay closed' },
    rest: ['It is over.'],
  })
})

it('leaves a text alone whose title is another, or stands within its first line', () => {
  for (const text of ['Why the quay closed\n\nIt is over.', 'It is over.', ''])
    expect(split(text, 'the quay closed').rest).toEqual(paragraphsOf(text, 0).map((one) => one.text))
})
