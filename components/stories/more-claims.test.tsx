import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'
import { MoreClaims } from './more-claims'

const show = (shown: number, count: number) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <MoreClaims team="desk" storyId="s" shown={shown} count={count} />
    </NextIntlClientProvider>,
  )

it('says where the other claims of a very long list are, and nothing when all are there', () => {
  const html = show(500, 1_200)
  expect(html).toContain('The first 500 of 1,200 claims.')
  expect(html).toContain('href="/desk/queue?tab=all&amp;storyId=s"')
  expect(show(500, 500)).toBe('')
})
