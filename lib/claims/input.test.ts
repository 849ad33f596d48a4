import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/core/ids'
import { acceptSuggestionInput, addAttributionInput, createClaimInput } from './input'

const base = {
  claimId: newId(),
  snapshotId: newId(),
  source: { name: 'Ada Lindqvist', kind: 'PERSON', naming: 'NAMED' },
  sourceWords: 'Mayor Lindqvist',
  naming: 'NAMED',
  mode: 'DIRECT',
  stance: 'ASSERTS',
  terms: 'ON_RECORD',
  contents: [{ start: 4, end: 9 }],
}
const faults = (given: unknown) =>
  addAttributionInput.safeParse(given).error?.issues.map((issue) => issue.path.join('.')) ?? []

describe('addAttributionInput', () => {
  it('fills in what was left out', () => {
    expect(addAttributionInput.parse(base)).toMatchObject({
      headcount: null,
      relays: [],
      cue: '',
      denialScope: null,
      denialClaimId: null,
      note: '',
      source: { name: 'Ada Lindqvist', description: '', another: false },
    })
  })

  it('reads what a form without script sends: JSON and text', () => {
    const form = {
      ...base,
      source: JSON.stringify({ id: newId() }),
      contents: '[{"start":"4","end":"9"}]',
      relays: '[{"name":"Coast Wire"}]',
      headcount: '2',
      denialScope: '',
      denialClaimId: '',
    }
    expect(addAttributionInput.parse(form)).toMatchObject({
      contents: [{ start: 4, end: 9 }],
      relays: [{ name: 'Coast Wire' }],
      headcount: 2,
      denialScope: null,
      denialClaimId: null,
    })
  })

  it.each([
    ['headcount', { headcount: 0 }],
    ['headcount', { headcount: 10_001 }],
    ['headcount', { headcount: 1.5 }],
    ['stance', { stance: 'CONFIRMED' }],
    ['sourceWords', { sourceWords: ' \u200b ' }],
    ['contents', { contents: '[{' }],
    ['relays', { relays: Array.from({ length: 11 }, () => ({ name: 'x' })) }],
  ])('refuses a bad %s', (field, over) => {
    expect(faults({ ...base, ...over })).toEqual([field])
  })
})

describe('acceptSuggestionInput', () => {
  it('leaves what is not corrected out, rather than empty', () => {
    const given = { suggestionId: newId(), version: 1, fields: { stance: 'DENIES', headcount: '' } }
    const read = acceptSuggestionInput.parse(given)
    expect(read.fields).toEqual({ stance: 'DENIES', headcount: null })
    expect(read.mergeInto).toBeNull()
  })
})

describe('createClaimInput', () => {
  it('refuses a claim of 10,000 characters and says how many are allowed', () => {
    const read = createClaimInput.safeParse({ storyId: newId(), text: 'x'.repeat(10_000) })
    expect(read.error?.issues[0]).toMatchObject({
      params: { code: 'tooLong', params: { max: 2000, length: 10_000 } },
    })
  })
})
