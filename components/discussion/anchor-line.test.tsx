import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { AnchorView } from '@/lib/reviews/discussion/view'
import { en } from '@/messages/en'
import { AnchorLine } from './anchor-line'
import { CommentText } from './comment-text'
import { WhoReads } from './who-reads'

const html = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en-GB"
      messages={en}
      timeZone="UTC"
      now={new Date('2026-11-23T12:00:00Z')}
    >
      {node}
    </NextIntlClientProvider>,
  )
const text = (node: ReactNode) => html(node).replaceAll(/<[^>]*>/g, '')
const quote = { spanId: 's', snapshotId: 'n', start: 3, end: 10, exact: 'no vote', prefix: '', suffix: '' }
const line = (anchor: AnchorView, newer = {}) => (
  <AnchorLine team="desk" claimId="c" anchor={anchor} newer={newer} />
)

describe('what a thread hangs on', () => {
  it('is told with the way there', () => {
    expect(html(line({ kind: 'claim' }))).toBe('')
    const said = html(line({ kind: 'attribution', id: 'a', words: 'the mayor', gone: false }))
    expect(said).toContain('href="/desk/claims/c?says=all#attribution-a"')
    const item = html(line({ kind: 'evidence', id: 'e', document: 'Minutes', quote, gone: false }))
    expect(item).toContain('href="#evidence-e"')
    const place = html(line({ kind: 'span', document: 'Minutes', quote }))
    expect(place).toContain('href="/desk/snapshots/n?q=3-10&amp;claim=c#quoted"')
  })

  it('leads nowhere once it was taken off, and says so', () => {
    const gone = line({ kind: 'evidence', id: 'e', document: 'Minutes', quote, gone: true })
    expect(html(gone)).not.toContain('href')
    expect(text(gone)).toBe('On the evidence “no vote” from Minutes (taken off since)')
  })

  it('says where a newer capture has its words no more', () => {
    const lost = { snapshotId: 'm', capturedAt: '2026-11-20T12:00:00Z', place: null, reworded: [], more: 0 }
    const orphan = text(
      line({ kind: 'span', document: 'Minutes', quote }, { s: { ...lost, state: 'ORPHANED' } }),
    )
    expect(orphan).toContain('20 November 2026')
  })
})

describe('the words of a comment', () => {
  it('stand as they were typed, with the name a member has by now, and are no markup', () => {
    const mentions = [{ start: 4, end: 8, memberId: 'm', name: 'Ada <b>' }]
    const shown = html(<CommentText text="Ask @Ada, <i>now</i>" mentions={mentions} me="m" />)
    expect(shown).toContain('@Ada &lt;b&gt;</bdi>, &lt;i&gt;now')
    expect(shown).toContain('dir="auto"')
  })
})

describe('who reads what is written', () => {
  it('is told where somebody has yet to judge', () => {
    expect(text(<WhoReads readers={{ toCome: 0, atOnce: true }} />)).toBe('')
    expect(text(<WhoReads readers={{ toCome: 2, atOnce: true }} />)).toBe(
      '2 reviewers of this claim have not submitted yet and will read this. Do not quote a review.',
    )
    expect(text(<WhoReads readers={{ toCome: 1, atOnce: false }} />)).toContain('once theirs is in')
  })
})
