import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ReportList } from '@/lib/reports/view'
import { en } from '@/messages/en'
import { ReportTable } from './report-table'

const story = { id: 's-1', title: 'Quay closure' }
const row = {
  ...{ id: 'r-1', number: 7, title: 'What we can print', story, claims: 3, digest: 'f'.repeat(64) },
  ...{ frozenAt: '2025-06-16T16:00:00.000Z', frozenBy: 'Mira Olsen', again: 0 },
}
const show = (list: Partial<ReportList>) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en-GB"
      messages={en}
      timeZone="UTC"
      now={new Date('2025-06-17T00:00:00Z')}
    >
      <ReportTable team="desk" list={{ rows: [row], next: null, previous: null, story: null, ...list }} />
    </NextIntlClientProvider>,
  )

describe('ReportTable', () => {
  it('stays with the story from page to page', () => {
    const pages = { next: 'on', previous: 'back' }
    expect(show({ ...pages, story })).toContain('href="?story=s-1&amp;cursor=on"')
    expect(show({ ...pages, story })).toContain('href="?story=s-1&amp;cursor=back"')
    expect(show(pages)).toContain('href="?cursor=on"')
    expect(show({ story })).toContain('href="/desk/reports/r-1"')
  })

  it('says how many claims of a report want another look, and nothing where none does', () => {
    expect(show({ rows: [{ ...row, again: 2 }] })).toContain('2 claims want another look')
    expect(show({})).not.toContain('another look')
  })

  it('leads from a story without reports back to it, and from a team without any to its stories', () => {
    expect(show({ rows: [], story })).toContain('No report of this story has been frozen yet')
    expect(show({ rows: [], story })).toContain('href="/desk/stories/s-1"')
    expect(show({ rows: [] })).toContain('href="/desk/stories"')
  })
})
