import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { DamagedCapture } from '@/lib/archive/damage'
import { en } from '@/messages/en'
import { DamagedOriginals } from './damaged-originals'

const found = (one: Partial<DamagedCapture> = {}): DamagedCapture => ({
  ...{ snapshotId: 's-1', what: 'ORIGINAL', digest: 'ab', title: 'Ferry', state: 'MISSING' },
  ...{ checkedAt: '2026-11-30T12:00:00.000Z', canBringBack: false },
  ...one,
})
const told = (...damaged: DamagedCapture[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en-GB"
      messages={en}
      timeZone="UTC"
      now={new Date('2026-11-30T13:00:00Z')}
    >
      <DamagedOriginals team="desk" damaged={damaged} />
    </NextIntlClientProvider>,
  )

it('tells to bring the file in only who may, and leads there', () => {
  expect(told(found())).not.toContain('bring it in')
  const html = told(found({ canBringBack: true }))
  expect(html).toContain('If you have the very same file')
  expect(html).toContain('href="/desk/snapshots/s-1/again"')
})

it('says of a web archive that its record is lost, and not that the text has lost its proof', () => {
  const html = told(found({ what: 'WARC', state: 'ALTERED' }))
  expect(html).toContain('The web archive of how a page came is not as it was recorded')
  expect(html).toContain('the record of how the page came')
  expect(html).not.toContain('the proof that the text was read')
  expect(told(found(), found({ what: 'WARC' }))).toContain(
    '2 archived originals are not as they were captured',
  )
})
