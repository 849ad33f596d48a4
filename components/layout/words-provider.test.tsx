import { useTimeZone, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { en } from '@/messages/en'
import { WordsProvider } from './words-provider'

const words = (...namespaces: (keyof typeof en)[]) =>
  JSON.stringify(Object.fromEntries(namespaces.map((name) => [name, en[name]])))

function Give({ of, children }: { of: string; children: ReactNode }) {
  return (
    <WordsProvider words={of} locale="en-GB" timeZone="Asia/Tokyo" now={new Date(0)}>
      {children}
    </WordsProvider>
  )
}

function Said() {
  const [common, marks] = [useTranslations('common'), useTranslations('marks')]
  return `${common('product')}, ${marks('stance.DENIES')}, ${useTimeZone()}`
}

it('adds its words to those from above, and hands on the zone', () => {
  const html = renderToStaticMarkup(
    <Give of={words('common')}>
      <Give of={words('marks')}>
        <Said />
      </Give>
    </Give>,
  )
  expect(html).toBe(`${en.common.product}, ${en.marks.stance.DENIES}, Asia/Tokyo`)
})
