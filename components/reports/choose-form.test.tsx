import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { REPORT_CLAIMS_MAX } from '@/lib/reports/limits'
import type { ReportCandidate } from '@/lib/reports/view'
import { en } from '@/messages/en'
import { ChooseForm } from './choose-form'

const nowhere = () => undefined
const router = {
  ...{ back: nowhere, forward: nowhere, refresh: nowhere, push: nowhere, replace: nowhere },
  ...{ prefetch: nowhere, bfcacheId: '' },
}
const claim = (number: number): ReportCandidate => ({
  ...{ id: `claim-${number}`, number, text: `Claim ${number}`, state: 'DECIDED', verdict: 'CONFIRMED' },
  chosen: true,
})
const choice = {
  story: { id: 's', title: 'Quay' },
  title: 'Quay',
  showReviewerNames: false,
  seen: '',
  key: 'k',
}

function show(claims: number) {
  const candidates = Array.from({ length: claims }, (_, nth) => claim(nth + 1))
  const unused = () => Promise.reject(new Error('nothing is sent here'))
  return renderToStaticMarkup(
    <AppRouterContext value={router}>
      <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
        <ChooseForm
          team="desk"
          candidates={candidates}
          choice={choice}
          refusal={null}
          freeze={unused}
          preview={unused}
        />
      </NextIntlClientProvider>
    </AppRouterContext>,
  )
}

it('says how many claims a report holds when more are chosen, and then freezes nothing', () => {
  const most = show(REPORT_CLAIMS_MAX)
  expect(most).not.toContain('at most')
  expect(most).toContain('The preview shows what will leave.')
  const more = show(REPORT_CLAIMS_MAX + 1)
  expect(more).toContain('A report holds at most 500 claims.')
  expect(more).not.toContain('The preview shows what will leave.')
  expect(more).toMatch(/<button[^>]*type="submit"[^>]* disabled=""/)
  expect(most).not.toMatch(/<button[^>]*type="submit"[^>]* disabled=""/)
})
