import { createFormatter, createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '@/lib/audit/timeline'
import { en } from '@/messages/en'
import { differences, type FieldWording } from './difference'

const marks = createTranslator({ locale: 'en-GB', messages: en, namespace: 'marks' })
const format = createFormatter({ locale: 'en-GB', timeZone: 'UTC' })
const say: FieldWording = {
  mark: (group, value) => marks(`${group}.${value}` as Parameters<typeof marks>[0]),
  moment: (iso) => format.dateTime(new Date(iso), { dateStyle: 'long' }),
  list: (values) => format.list(values, { type: 'unit' }),
}

type Edit =
  | 'derivation.held'
  | 'story.edited'
  | 'attribution.edited'
  | 'source.edited'
  | 'claim.edited'
  | 'claim.created'
const told = <K extends Edit>(kind: K, data: Extract<TimelineEntry, { kind: K }>['data']) =>
  differences(
    { seq: 1, at: '', actorId: null, actor: null, subjectId: '', claimId: null, kind, data } as TimelineEntry,
    say,
  )
const now = (after: Record<string, string | number | null | (string | (string | null)[])[]>) =>
  told('attribution.edited', { before: {}, after }).map((one) => one.after)

describe('differences', () => {
  it('tell what was said of two reports before it was said anew, and of the first time nothing', () => {
    const link = { kind: 'CITES', from: 'The wire', to: 'The minutes' } as const
    const said = { before: { linkKind: 'QUOTES', by: 'Edi' }, after: { linkKind: 'CITES', by: 'Eve' } }
    expect(told('derivation.held', { ...link, said })).toEqual([
      { field: 'linkKind', before: 'quotes it', after: 'cites it' },
      { field: 'by', before: 'Edi', after: 'Eve' },
    ])
    expect(told('derivation.held', link)).toEqual([])
  })

  it('are told field by field, and not at all for what is no edit', () => {
    expect(told('story.edited', { before: { title: 'Bridge' }, after: { title: 'The bridge' } })).toEqual([
      { field: 'title', before: 'Bridge', after: 'The bridge' },
    ])
    expect(told('claim.edited', { before: 'He paid.', after: 'He was paid.', version: 2 })).toEqual([
      { field: 'words', before: 'He paid.', after: 'He was paid.' },
    ])
    expect(told('claim.created', { text: 'He paid.', number: 1 })).toEqual([])
  })

  it('say the values of the domain in words', () => {
    const each = {
      stance: 'DENIES',
      denialScope: 'DIFFERENT',
      mode: 'DIRECT',
      naming: 'DESCRIBED',
      terms: 'BACKGROUND',
    }
    expect(now(each)).toEqual(['denies', 'denies another proposition', 'quoted', 'unnamed', 'background'])
    expect(told('source.edited', { before: { kind: 'PERSON' }, after: { kind: 'OUTLET' } })).toEqual([
      { field: 'kind', before: 'person', after: 'outlet' },
    ])
    expect(
      told('story.edited', { before: { deadline: null }, after: { deadline: '2026-11-23T12:00:00.000Z' } }),
    ).toEqual([{ field: 'deadline', before: '', after: '23 November 2026' }])
  })

  it('say lists as lists, and numbers as they are', () => {
    expect(now({ relays: ['Reuters', 'Harbour Post'], headcount: 2 })).toEqual(['Reuters, Harbour Post', '2'])
    expect(now({ relays: [], place: ['1–9', ['12–15', null]] })).toEqual(['', '1–9, 12–15'])
  })

  it('leave alone what people wrote, whatever it looks like', () => {
    expect(now({ note: 'DENIES', cue: '2026-11-23T12:00:00.000Z' })).toEqual([
      'DENIES',
      '2026-11-23T12:00:00.000Z',
    ])
  })
})
