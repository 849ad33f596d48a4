import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'
import { ClaimHistory } from './claim-history'

const shown = (next: number | null, before?: number) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <ClaimHistory team="ledger" href="/ledger/claims/c1" entries={[]} next={next} before={before} />
    </NextIntlClientProvider>,
  )

it('says that there is no history only where there is none', () => {
  expect(shown(null)).toContain(en.claims.history.none)
})

it('leads on from a page of which the reader may see nothing yet, and back from one behind the end', () => {
  expect(shown(31)).not.toContain(en.claims.history.none)
  expect(shown(31)).toContain('href="/ledger/claims/c1?before=31#history"')
  expect(shown(null, 1)).not.toContain(en.claims.history.none)
  expect(shown(null, 1)).toContain('href="/ledger/claims/c1#history"')
})
