import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ReplyState } from '@/lib/claims/model'
import { en } from '@/messages/en'
import { AnswerFields } from './answer-fields'

const ADA = { id: 'al', name: 'Ada Lindqvist', kind: 'PERSON', naming: 'NAMED' } as const
const reply = (state: ReplyState) => ({
  ...{ id: 'r', version: 1, channel: 'PHONE', askedAt: '2026-11-23T12:00:00.000Z', deadline: null },
  ...{ state, answeredAt: null, words: 'We sold nothing.' },
  ...{ source: ADA, actor: ADA, askedBy: { id: 'm', name: 'Eve', initials: 'E' } },
})
const drawn = (state: ReplyState) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={en} timeZone="UTC">
      <AnswerFields reply={reply(state) as never} fault={() => undefined} />
    </NextIntlClientProvider>,
  )
const box = /.*<fieldset([^>]*)>.*<textarea[^>]*>We sold nothing\.<\/textarea>.*<\/fieldset>/s

describe('the answer to a request', () => {
  it('stays in its box while something else is chosen, and is not sent then', () => {
    for (const state of ['WAITING', 'NO_ANSWER'] as const) {
      const [, attributes] = box.exec(drawn(state)) ?? []
      expect(attributes).toContain('hidden=""')
      expect(attributes).toContain('disabled=""')
    }
  })

  it('is open to be written where something came back', () => {
    for (const state of ['REPLIED', 'DECLINED'] as const) {
      const [, attributes] = box.exec(drawn(state)) ?? []
      expect(attributes).not.toMatch(/hidden=|disabled/)
    }
  })
})
