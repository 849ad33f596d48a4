import { describe, expect, it } from 'vitest'
import type { Statement } from '@/lib/attribution/model'
import type { AttributionView } from '@/lib/claims/view'
import {
  type AttributionValues,
  addOutlet,
  BLANK,
  moveOutlet,
  outletFaults,
  toFields,
  valuesOfAttribution,
  valuesOfSuggestion,
  withPart,
} from './attribution-values'

const statement: Statement = {
  range: { start: 0, end: 40 },
  source: {
    range: { start: 0, end: 13 },
    name: 'two officials',
    kind: 'GROUP',
    naming: 'DESCRIBED',
    headcount: 2,
  },
  cue: { start: 14, end: 18 },
  content: [{ start: 24, end: 40 }],
  outlets: [{ range: { start: 19, end: 23 }, name: 'Evening Wire', cue: null }],
  mode: 'INDIRECT',
  stance: 'ASSERTS',
  denialScope: null,
  denied: null,
  hedges: [],
  saidWhen: null,
  within: null,
  rule: 'verb-then-content',
  tagged: false,
  confidence: null,
}
const suggestion = {
  id: 's',
  ordinal: 0,
  version: 1,
  state: 'OPEN',
  statement,
  wording: 'It was closed.',
  isProposition: true,
  hedges: [],
  saidWhen: 'on Sunday',
  evasion: '',
  knownSource: null,
  claimId: null,
} as const

const quote = { spanId: 's', snapshotId: 'n', start: 0, end: 4, exact: 'Gone', prefix: '', suffix: '' }
const recorded: AttributionView = {
  id: 'a',
  version: 1,
  source: { id: 'm', name: 'Ada Moor', kind: 'PERSON', naming: 'NAMED' },
  actor: { id: 'm', name: 'Ada Moor', kind: 'PERSON', naming: 'NAMED' },
  sourceWords: 'Ada Moor',
  ...{ naming: 'NAMED', headcount: null, relays: [], cue: 'said', mode: 'DIRECT', stance: 'ASSERTS' },
  ...{ denialScope: null, denialTarget: '', denialClaim: null, terms: 'ON_RECORD', saidWhen: '', note: '' },
  ...{ grounds: null, knownTo: [] },
  quote,
  checks: [],
  contents: [quote],
  document: { id: 'd', title: 'The quay', outlet: null },
}

describe('an attribution in a form', () => {
  it('begins with what the words show, and terms that go with the naming', () => {
    expect(valuesOfSuggestion(suggestion, 'told')).toMatchObject({
      saidWhen: 'on Sunday',
      source: { id: null, name: 'two officials', kind: 'GROUP', naming: 'DESCRIBED' },
      headcount: '2',
      outlets: [{ id: null, name: 'Evening Wire' }],
      cue: 'told',
      terms: 'BACKGROUND',
    })
  })

  it('takes the record the desk already has', () => {
    const known = { id: 'known', name: 'Two harbour officials', kind: 'GROUP', naming: 'DESCRIBED' } as const
    const values = valuesOfSuggestion({ ...suggestion, knownSource: known }, 'told')
    expect(toFields(values)).toMatchObject({ source: { id: 'known' }, sourceWords: 'two officials' })
  })

  it('leaves out what a changed stance has made meaningless', () => {
    const denial: AttributionValues = {
      ...BLANK,
      stance: 'DENIES',
      denialScope: 'DIFFERENT',
      denialTarget: 'talks',
      denialClaimId: 'c2',
    }
    expect(toFields(denial)).toMatchObject({
      denialScope: 'DIFFERENT',
      denialTarget: 'talks',
      denialClaimId: 'c2',
    })
    expect(toFields({ ...denial, denialScope: 'FULL' })).toMatchObject({
      denialScope: 'FULL',
      denialTarget: '',
      denialClaimId: null,
    })
    expect(toFields({ ...denial, stance: 'ASSERTS' })).toMatchObject({
      denialScope: null,
      denialTarget: '',
      denialClaimId: null,
    })
  })

  it('lets the terms go with the naming until somebody chooses them, and keeps them then', () => {
    const unnamed = withPart(BLANK, { naming: 'DESCRIBED' })
    expect([BLANK.terms, unnamed.terms]).toEqual(['ON_RECORD', 'BACKGROUND'])
    expect(withPart(unnamed, { naming: 'NAMED' }).terms).toBe('ON_RECORD')
    const chosen = withPart(BLANK, { terms: 'ON_RECORD' })
    expect(withPart(chosen, { naming: 'UNDESCRIBED' }).terms).toBe('ON_RECORD')
    expect(toFields(unnamed)).not.toHaveProperty('termsChosen')
  })

  it('records a new source as the article names it until somebody chooses otherwise', () => {
    const typed = { ...BLANK.source, name: 'a Western diplomat' }
    const before = withPart(withPart(BLANK, { naming: 'DESCRIBED' }), { source: typed })
    const after = withPart(withPart(BLANK, { source: typed }), { naming: 'DESCRIBED' })
    for (const values of [before, after]) {
      expect(values).toMatchObject({ naming: 'DESCRIBED', terms: 'BACKGROUND' })
      expect(toFields(values).source).toMatchObject({ name: 'a Western diplomat', naming: 'DESCRIBED' })
    }
    const known = withPart(after, { source: { ...after.source, naming: 'NAMED', namingChosen: true } })
    expect(known).toMatchObject({ naming: 'DESCRIBED', source: { naming: 'NAMED' } })
    expect(withPart(known, { naming: 'UNDESCRIBED' }).source.naming).toBe('NAMED')
    expect(toFields(after)).not.toHaveProperty('namingChosen')
  })

  it('takes a picked source for as unnamed as its record is until somebody chooses otherwise', () => {
    const record = { id: 'known', name: 'Harbour officials', kind: 'GROUP', naming: 'DESCRIBED' } as const
    const picked = withPart(BLANK, { source: record })
    expect(picked).toMatchObject({ naming: 'DESCRIBED', terms: 'BACKGROUND' })
    expect(withPart(picked, { source: { ...record, naming: 'NAMED' } }).naming).toBe('NAMED')
    const chosen = withPart(BLANK, { naming: 'NAMED' })
    expect(withPart(chosen, { source: record }).naming).toBe('NAMED')
    expect(
      withPart(valuesOfSuggestion(suggestion, 'told'), { source: { ...record, naming: 'NAMED' } }).naming,
    ).toBe('DESCRIBED')
  })

  it('leaves the terms of what is in the record as they are', () => {
    const values = valuesOfAttribution(recorded)
    expect(withPart(values, { naming: 'DESCRIBED' }).terms).toBe('ON_RECORD')
  })

  it('names a source as written when no other words are given, and forgets empty outlets', () => {
    const values = {
      ...BLANK,
      source: { ...BLANK.source, name: 'Ada Moor' },
      outlets: addOutlet(addOutlet([])),
    }
    expect(toFields(values)).toMatchObject({ sourceWords: 'Ada Moor', relays: [], headcount: null })
  })
})

describe('outlets', () => {
  const [a, b, c] = [
    { key: 0, id: null, name: 'a' },
    { key: 1, id: null, name: 'b' },
    { key: 2, id: null, name: 'c' },
  ]
  it('move by a place and stay at the ends', () => {
    const names = (list: readonly { name: string }[]) => list.map((outlet) => outlet.name).join('')
    expect(names(moveOutlet([a, b, c], 0, 1))).toBe('bac')
    expect(names(moveOutlet([a, b, c], 2, -1))).toBe('acb')
    expect(names(moveOutlet([a, b, c], 0, -1))).toBe('abc')
    expect(names(moveOutlet([a, b, c], 2, 1))).toBe('abc')
  })

  it('have their own faults, counted as they were sent', () => {
    const empty = { key: 3, id: null, name: ' ' }
    const faults = outletFaults([empty, a, b], (name) => (name === 'relays.1.name' ? 'too long' : undefined))
    expect([empty, a, b].map(({ key }) => faults.get(key))).toEqual([undefined, undefined, 'too long'])
  })

  it('get a key of their own', () => {
    expect(addOutlet([b, a]).map((outlet) => outlet.key)).toEqual([1, 0, 2])
  })
})
