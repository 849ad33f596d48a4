import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { QueueRow as Row } from '@/lib/reviews/view'
import { en } from '@/messages/en'
import { QueueRow } from './queue-row'

const row: Row = {
  id: 'c1',
  number: 7,
  text: 'The quay <b>will</b> shut.',
  storyId: 's1',
  story: 'Quay closure',
  reason: 'second-review',
  state: 'IN_REVIEW',
  verdict: null,
  attributions: 2,
  reviewers: [
    { id: 'm1', name: 'Jun Okafor', initials: 'JO', reviewed: false, assignmentId: 'a1' },
    { id: 'm2', name: 'Lee Park', initials: 'LP', reviewed: true, assignmentId: 'a2' },
  ],
  dueAt: '2025-06-16T15:30:00.000Z',
  version: 1,
}

function html(given: Partial<Row> = {}, state: { late?: boolean } = {}): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en-GB"
      messages={en}
      timeZone="UTC"
      now={new Date('2025-06-16T12:00:00.000Z')}
    >
      <table>
        <tbody>
          <QueueRow
            row={{ ...row, ...given }}
            me="m1"
            team="desk"
            late={state.late ?? false}
            here={false}
            picked={false}
          />
        </tbody>
      </table>
    </NextIntlClientProvider>,
  )
}
const words = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('a row of the queue', () => {
  it('says what, why, with whom and by when', () => {
    const shown = words(html())
    for (const said of ['Quay closure', 'second review', '2 attributions', '15:30', 'Lee Park, review in'])
      expect(shown).toContain(said)
    expect(html()).toContain('aria-label="Select claim 7"')
  })

  it('tells an overdue claim by a word, not by a colour alone', () => {
    expect(words(html({}, { late: true }))).toContain('overdue 15:30')
    expect(words(html())).not.toContain('overdue')
  })

  it('shows the verdict of the desk once there is one', () => {
    expect(words(html({ verdict: 'DENIED', state: 'DECIDED', reason: 'decided' }))).toContain(
      'Denied by desk',
    )
  })

  it('says what is missing', () => {
    const shown = words(html({ reviewers: [], dueAt: null, attributions: 0 }))
    for (const said of ['nobody', 'no date', 'no attribution']) expect(shown).toContain(said)
  })

  it('says who put it off, why and until when, as far as the reader is told', () => {
    const skip = { reason: 'NEEDS_SOURCE', note: 'the ledger', at: '2025-06-16T10:00:00.000Z' } as const
    const [mine, other] = row.reviewers
    if (!mine || !other) throw new Error('the row has two reviewers')
    const until = { snoozedUntil: '2025-06-17T07:00:00.000Z', skip: null }
    const shown = words(
      html({
        reviewers: [
          { ...mine, ...until },
          { ...other, snoozedUntil: null, skip },
        ],
      }),
    )
    expect(shown).toContain('aside until')
    expect(shown).toContain('LP: needs a source')
    expect(shown).not.toContain('JO: aside')
    expect(words(html())).not.toContain('aside')
  })

  it('takes a claim’s words as words', () => {
    expect(html()).toContain('The quay &lt;b&gt;will&lt;/b&gt; shut.')
  })

  it('stays light: forty of them are a page', () => {
    expect(html().length).toBeLessThan(1700)
  })
})
