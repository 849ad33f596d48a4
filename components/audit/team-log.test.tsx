import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { TimelineEntry } from '@/lib/audit/timeline'
import { en } from '@/messages/en'
import { teamLogHref } from './sentence'
import { TeamLog } from './team-log'

const shown = (next: number | null, isFirst: boolean, entries: readonly TimelineEntry[] = []) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <TeamLog
        teamSlug="ledger"
        page={{ entries, next, claims: {}, notes: {} }}
        isFirst={isFirst}
        check={async () => ({ ok: true, value: { ok: true, done: true, count: 0, head: '' } })}
      />
    </NextIntlClientProvider>,
  )

it('says that nothing has happened only when nothing has', () => {
  expect(shown(null, true)).toContain(en.audit.empty)
})

it('leads on from a page of which the reader may see nothing yet, and back from one behind the end', () => {
  const withheld = shown(31, true)
  expect(withheld).not.toContain(en.audit.empty)
  expect(withheld).toContain('href="/ledger/team/log?before=31"')
  const behind = shown(null, false)
  expect(behind).not.toContain(en.audit.empty)
  expect(behind).toContain('href="/ledger/team/log"')
})

const added: TimelineEntry = {
  kind: 'attribution.added',
  data: { source: 'the mayor', stance: 'NO_COMMENT', words: 'Not now' },
  ...{
    seq: 4,
    at: '2025-06-16T12:00:00.000Z',
    actorId: 'u1',
    actor: 'Mira',
    subjectId: 'a1',
    claimId: 'c1',
    hash: `9f3c${'0'.repeat(56)}e1a7`,
  },
}

it('calls a stance what the marks beside an attribution call it', () => {
  expect(shown(null, true, [added])).toContain(`the mayor (${en.marks.stance.NO_COMMENT}): “Not now”`)
})

it('shows of each entry the number by which a report names it, and stands first where the report leads', () => {
  expect(shown(null, true, [added])).toContain('>Entry 4<')
  expect(teamLogHref('ledger', 4)).toBe('/ledger/team/log?before=5#entry-4')
  expect(shown(null, true, [added])).toContain('id="entry-4"')
})

it('shows the hash of each entry, in short and whole, so that what a report says of it can be checked', () => {
  const page = shown(null, true, [added])
  expect(page).toContain('9f3c…e1a7')
  expect(page).toContain(`title="${added.hash}"`)
  expect(page).toContain(`Its hash is ${added.hash}.`)
})
