import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { DenialScope } from '@/lib/attribution/model'
import { en } from '@/messages/en'
import { sidesOf } from './sides'
import { useAgainst } from './use-against'

function Words({ scopes }: { scopes: readonly (DenialScope | null)[] }) {
  return useAgainst(sidesOf(scopes.map((denialScope) => ({ stance: 'DENIES', denialScope }))))
}

const said = (...scopes: (DenialScope | null)[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <Words scopes={scopes} />
    </NextIntlClientProvider>,
  )

it.each([
  [[], 'no attribution'],
  [['FULL'], '1 attribution'],
  [['DIFFERENT'], '0 of 1 reaches this claim'],
  [[null], '1 denial not judged yet'],
  [[null, null], '2 denials not judged yet'],
  [['FULL', null], '1 of 2 reaches this claim · 1 denial not judged yet'],
  [['PARTIAL', 'FULL', 'NON_DENIAL', null], '2 of 4 reach this claim · 1 denial not judged yet'],
] as const)('counts against a claim only what somebody judged to reach it: %j', (scopes, words) => {
  expect(said(...scopes)).toBe(words)
})
