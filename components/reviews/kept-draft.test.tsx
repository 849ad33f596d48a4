import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { en } from '@/messages/en'
import { KeptDraft } from './kept-draft'

type Claim = ComponentProps<typeof KeptDraft>['claim']

const withdrawn: Claim = {
  state: 'WITHDRAWN',
  can: { review: false },
  draft: { verdict: 'DENIED', rationale: 'No <vote>\nwas taken.', version: 3, updatedAt: null },
  reviews: [],
}

const show = (change: Partial<Claim> = {}) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <KeptDraft me="me" claim={{ ...withdrawn, ...change }} />
    </NextIntlClientProvider>,
  )

describe('a draft that has no form', () => {
  it('is shown as it was written on a withdrawn claim, not to be changed, and says when it goes on', () => {
    const html = show()
    expect(html).toContain('No &lt;vote&gt;\nwas taken.')
    expect(html).toContain('goes on if the claim is brought back')
    expect(html).toContain('denied')
    expect(html).not.toMatch(/<textarea|<input|<button/)
  })

  it('is shown to whoever was taken off a claim that goes on', () => {
    expect(show({ state: 'ASSIGNED' })).toContain('goes on if it is yours again')
  })

  it('is shown on a claim that was decided without it', () => {
    const html = show({ state: 'DECIDED' })
    expect(html).toContain('No &lt;vote&gt;\nwas taken.')
    expect(html).toContain('goes on if the claim is reopened and yours to review')
  })

  it('is not there while the form is, when nothing was written, or when it was submitted', () => {
    expect(show({ state: 'IN_REVIEW', can: { review: true } })).toBe('')
    expect(show({ draft: { verdict: null, rationale: '', version: 0, updatedAt: null } })).toBe('')
    const { verdict, rationale } = withdrawn.draft
    if (!verdict) throw new Error('the draft has a verdict')
    const submitted = {
      ...{ id: 'r', verdict, rationale, revision: 1, submittedAt: '', evidenceIds: [], current: true },
      reviewer: { id: 'me', name: 'Jun', initials: 'J' },
    }
    expect(show({ reviews: [submitted] })).toBe('')
    expect(show({ state: 'DECIDED', reviews: [submitted] })).toBe('')
    expect(show({ reviews: [{ ...submitted, reviewer: { ...submitted.reviewer, id: 'other' } }] })).not.toBe(
      '',
    )
  })
})
