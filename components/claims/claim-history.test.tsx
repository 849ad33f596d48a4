import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { TimelineEntry } from '@/lib/audit/timeline'
import { en } from '@/messages/en'
import { ClaimHistory } from './claim-history'

const shown = (next: number | null, before?: number, entries: readonly TimelineEntry[] = []) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <ClaimHistory
        team="ledger"
        href="/ledger/claims/c1"
        entries={entries}
        next={next}
        before={before}
        notes={{}}
      />
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

it('tells in one line that the claim was given to someone by a date', () => {
  const act = {
    at: '2025-06-16T12:00:00.000Z',
    actorId: 'e',
    actor: 'Mira',
    subjectId: 'x',
    hash: '',
    claimId: 'c1',
  }
  const due = '2025-06-20T15:00:00.000Z'
  const html = shown(null, undefined, [
    { ...act, seq: 2, kind: 'claim.due-changed', data: { before: null, after: due } },
    {
      ...act,
      seq: 1,
      kind: 'assignment.made',
      data: { reviewerId: 'r', reviewer: 'Jonas', dueAt: due },
    },
  ])
  expect(html).toContain('gave the claim to Jonas, due 20 June 2025')
  expect(html.match(/<li/g)).toHaveLength(1)
})
