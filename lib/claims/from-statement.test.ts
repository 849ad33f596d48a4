import { describe, expect, it } from 'vitest'
import { stated } from '@/lib/testing/stories'
import { fieldsFromStatement, hull } from './from-statement'

const TEXT =
  'Two aides told Coast Wire on  Sunday that the quay would close. Mayor Lindqvist denied   the plan.'
const aides = stated(TEXT, {
  who: 'Two aides',
  kind: 'GROUP',
  people: 2,
  cue: 'told',
  content: ['the quay would close'],
  via: 'Coast Wire',
})

describe('fieldsFromStatement', () => {
  it('says what the words show: who, how many, through whom, with which cue', () => {
    expect(fieldsFromStatement(aides, TEXT)).toMatchObject({
      source: { name: 'Two aides', kind: 'GROUP', naming: 'DESCRIBED' },
      sourceWords: 'Two aides',
      headcount: 2,
      relays: [{ name: 'Coast Wire' }],
      cue: 'told',
      stance: 'ASSERTS',
      contents: aides.content,
      range: aides.range,
    })
  })

  it('takes background for whoever is not named, the record for whoever is', () => {
    expect(fieldsFromStatement(aides, TEXT).terms).toBe('BACKGROUND')
    const mayor = stated(TEXT, { who: 'Mayor Lindqvist', named: true, cue: 'denied   the', stance: 'DENIES' })
    expect(fieldsFromStatement(mayor, TEXT)).toMatchObject({
      terms: 'ON_RECORD',
      cue: 'denied the',
      contents: [],
    })
  })

  it('takes when it was said from the words, and leaves it open where they do not say', () => {
    const start = TEXT.indexOf('on ')
    const when = { start, end: start + 'on  Sunday'.length }
    expect(fieldsFromStatement({ ...aides, saidWhen: when }, TEXT).saidWhen).toBe('on Sunday')
    expect(fieldsFromStatement(aides, TEXT).saidWhen).toBe('')
  })

  it('leaves a denial of something different to a person, who has to say of what', () => {
    const scoped = (denialScope: 'DIFFERENT' | 'PARTIAL') =>
      fieldsFromStatement({ ...aides, stance: 'DENIES', denialScope }, TEXT).denialScope
    expect(scoped('DIFFERENT')).toBeNull()
    expect(scoped('PARTIAL')).toBe('PARTIAL')
  })

  it('never exceeds what can be kept', () => {
    const crowd = { ...aides, source: { ...aides.source, name: 'x '.repeat(2000), headcount: 2_000_000 } }
    const fields = fieldsFromStatement(crowd, TEXT)
    expect(fields.headcount).toBe(10_000)
    expect(fields.sourceWords.length).toBeLessThanOrEqual(500)
  })
})

describe('hull', () => {
  it('holds all ranges, and is nothing for none', () => {
    expect(
      hull([
        { start: 9, end: 12 },
        { start: 2, end: 4 },
      ]),
    ).toEqual({ start: 2, end: 12 })
    expect(hull([])).toBeNull()
  })
})
