import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { NewerPlace } from '@/lib/archive/view'
import { en } from '@/messages/en'
import { NewerPlaceLine } from './newer-place-line'

const place: NewerPlace = {
  snapshotId: 'later',
  capturedAt: '2026-06-12T09:00:00.000Z',
  state: 'EXACT',
  place: { start: 3, end: 9 },
  reworded: [],
  more: 0,
}

function line(found: Partial<NewerPlace> | null): string {
  const newer: Record<string, NewerPlace> = found ? { s: { ...place, ...found } } : {}
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en-GB"
      timeZone="UTC"
      now={new Date('2026-11-30T12:00:00Z')}
      messages={{ claims: en.claims, common: en.common }}
    >
      <NewerPlaceLine team="desk" quote={{ spanId: 's', snapshotId: 'earlier' }} newer={newer} />
    </NextIntlClientProvider>,
  )
}
const words = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')

describe('NewerPlaceLine', () => {
  it('is not there for what is quoted from the newest capture', () => expect(line(null)).toBe(''))

  it('says that the words still stand, and leads to them and to the difference', () => {
    const html = line({})
    expect(words(html)).toBe('Same words in the newer capture of 12 June 2026 · see the difference')
    expect(html).toContain('href="/desk/snapshots/later?q=3-9#quoted"')
    expect(html).toContain('href="/desk/snapshots/earlier/difference/later"')
  })

  it('tells old and new words apart for those who hear them', () => {
    const html = line({ state: 'CHANGED', reworded: [{ old: 'next week', new: '' }], more: 2 })
    expect(words(html)).toBe(
      'Reads otherwise in the newer capture of 12 June 2026 · see the differenceWas: next week→Now: nothingand 2 more places',
    )
    expect(html).toContain('<del dir="auto">next week</del>')
  })

  it('leads to the capture as a whole where no place is known in it', () => {
    const html = line({ state: 'ORPHANED', place: null })
    expect(words(html)).toContain('No longer found in the newer capture')
    expect(html).toContain('href="/desk/snapshots/later"')
  })
})
