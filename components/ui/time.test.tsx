import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'
import { Time } from './time'

const inZone = (timeZone: string, time: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en-GB"
      messages={en}
      timeZone={timeZone}
      now={new Date('2025-06-17T12:00:00Z')}
    >
      {time}
    </NextIntlClientProvider>,
  )

it('writes an instant in the reader’s zone, and says which that is', () => {
  const html = inZone('America/New_York', <Time at="2025-06-16T02:30:00Z" />)
  expect(html).toContain('>15 June 2025 at 22:30<')
  expect(html).toContain('(America/New_York)')
})

it.each(['America/New_York', 'Asia/Tokyo'])('writes a day alone as that day to a reader in %s', (zone) => {
  for (const as of ['moment', 'date'] as const)
    expect(inZone(zone, <Time at="2025-06-16" as={as} />)).toBe(
      '<time dateTime="2025-06-16">16 June 2025</time>',
    )
})

it.each(['2025-06-17T11:59:31Z', '2025-06-17T11:59:30Z', '2025-06-17T12:00:20Z'])(
  'tells %s as just now, not as 0 minutes',
  (at) => expect(inZone('UTC', <Time at={at} as="relative" />)).toContain('>just now<'),
)

it('tells a minute ago as that', () => {
  expect(inZone('UTC', <Time at="2025-06-17T11:59:00Z" as="relative" />)).toContain('>1 minute ago<')
})
