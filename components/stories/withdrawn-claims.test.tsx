import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { WithdrawnClaim } from '@/lib/claims/view'
import { en } from '@/messages/en'
import { WithdrawnClaims } from './withdrawn-claims'

const show = (claims: readonly WithdrawnClaim[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <WithdrawnClaims team="desk" claims={claims} />
    </NextIntlClientProvider>,
  )

it('leads back to what was withdrawn, folded away, and is not there when nothing was', () => {
  const html = show([
    { id: 'a', number: 2, text: 'The pier is sold.' },
    { id: 'b', number: 5, text: 'The mayor <b>left</b>.' },
  ])
  expect(html).toContain('2 withdrawn claims')
  expect(html).toContain('<details')
  expect(html).not.toContain('<details open')
  expect(html).toContain('href="/desk/claims/a"')
  expect(html).toContain('5 The mayor &lt;b&gt;left&lt;/b&gt;.')
  expect(show([])).toBe('')
})
