import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import archive from '@/messages/en/archive.json'
import problems from '@/messages/en/problems.json'
import type { CaptureNote } from './notes'

const say = createTranslator({ locale: 'en-GB', messages: { archive, problems } })

/** One of each; the type holds the list complete. */
const NOTES: { [Code in CaptureNote['code']]: Omit<Extract<CaptureNote, { code: Code }>, 'code'> } = {
  'charset-guessed': { charset: 'windows-1251' },
  'charset-contradicted': { declared: 'utf-8', used: 'windows-1252' },
  'charset-unknown': { declared: 'x-made-up' },
  'bytes-undecodable': { count: 3 },
  'surrogates-replaced': { count: 1 },
  'controls-removed': { count: 2 },
  'bidi-controls-present': { count: 4 },
  'main-text-not-found': {},
  'fragment-taken-whole': {},
  'page-too-complex': { depth: 5000, elements: 100_000 },
  'date-unreadable': { found: 'Juneuary 3' },
  'date-ambiguous': { found: '03/04/2025' },
  'date-without-year': { found: 'June 16' },
  'language-contradicted': { declared: 'en', used: 'sv' },
  'type-sniffed': { declared: '.txt', used: 'text/html' },
  'text-typed-by-hand': {},
  'pdf-margins-left-out': { count: 5 },
  'pdf-hyphens-joined': { count: 6 },
  'pdf-pages-without-text': { count: 7 },
  'pdf-slanted-left-out': { count: 8 },
  'pdf-letters-unknown': { count: 9 },
  'pdf-attachments': { count: 10 },
  'pdf-scripts': { count: 11 },
  'pdf-unread': { why: 'LOCKED' },
  'docx-deletions-left-out': { count: 12 },
  'docx-insertions-taken': { count: 13 },
  'mail-html-read': {},
  'mail-attachment': { name: 'plan.pdf', size: 1234, digest: 'ab12' },
  'mail-attachments-more': { count: 14 },
  'warc-unproved': {},
  'warc-truncated': {},
  'ninjs-description-read': {},
  'ninjs-status': { status: 'canceled' },
  'ninjs-embargoed': { until: '2025-06-17T06:00:00Z' },
  'ninjs-associations': { count: 15 },
}

describe('what a capture says for itself', () => {
  it.each(Object.entries(NOTES))('%s is a sentence with what was found in it', (code, params) => {
    const sentence = say(`archive.notes.${code}` as 'archive.notes.charset-guessed', params as never)
    expect(sentence).toMatch(/^\p{Lu}.*\.$|^\d.*\.$/u)
    const shown = code === 'pdf-unread' ? [] : Object.values(params)
    for (const value of shown) expect(sentence.replaceAll(',', '')).toContain(String(value))
  })

  it('counts one as one', () => {
    expect(say('archive.notes.controls-removed', { count: 1 })).toBe(
      '1 invisible control character was taken out.',
    )
  })
})

describe('a suggestion decided meanwhile', () => {
  it.each([
    ['ACCEPTED', 'Ada accepted this suggestion meanwhile. Nothing was changed.'],
    ['DISMISSED', 'Ada dismissed this suggestion meanwhile. Nothing was changed.'],
    ['OPEN', 'This suggestion was opened again meanwhile. Nothing was changed.'],
  ])('%s', (state, sentence) => {
    expect(say('problems.suggestionDecided', { state, by: 'Ada' })).toBe(sentence)
  })
})
