import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { acceptSuggestionInput, addAttributionInput } from '@/lib/claims/input'
import { newId } from '@/lib/core/ids'
import { optionalReasonInput } from '@/lib/reviews/input'
import { en } from '@/messages/en'
import { fromZod } from './problems'

const faults = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input)
  return error ? fromZod(error).fields : undefined
}

const said = {
  source: { name: 'Ada Moor', kind: 'PERSON', naming: 'NAMED', description: '' },
  sourceWords: 'the mayor',
  naming: 'NAMED',
  mode: 'DIRECT',
  stance: 'ASSERTS',
  terms: 'ON_RECORD',
}
const attribution = (part: object) => ({
  ...said,
  claimId: newId(),
  snapshotId: newId(),
  contents: [],
  ...part,
})
const correction = (part: object) => ({
  suggestionId: newId(),
  version: 1,
  mergeInto: '',
  fields: { ...said, ...part },
})

describe('what does not fit its schema', () => {
  it('is told by the field it is in, also of a source that is to be made', () => {
    expect(faults(addAttributionInput, attribution({}))).toBeUndefined()
    expect(faults(addAttributionInput, attribution({ source: { ...said.source, name: ' ' } }))).toEqual({
      'source.name': { code: 'empty', params: {} },
    })
    expect(faults(addAttributionInput, attribution({ relays: [{ name: 'x'.repeat(500) }] }))).toMatchObject({
      'relays.0.name': { code: 'tooLong' },
    })
  })

  it('is told by its field within the corrections to a suggestion, whether they come as values or as JSON', () => {
    expect(faults(acceptSuggestionInput, correction({}))).toBeUndefined()
    const wrong = correction({ headcount: 'several', cue: 'x'.repeat(600) })
    const told = { 'fields.headcount': { code: 'unreadable' }, 'fields.cue': { code: 'tooLong' } }
    expect(faults(acceptSuggestionInput, wrong)).toMatchObject(told)
    expect(faults(acceptSuggestionInput, { ...wrong, fields: JSON.stringify(wrong.fields) })).toMatchObject(
      told,
    )
  })

  it('is told in the words of the field where that may also be empty', () => {
    const withdrawal = { claimId: newId(), reason: 'x'.repeat(9_000) }
    expect(faults(optionalReasonInput, withdrawal)).toMatchObject({ reason: { code: 'tooLong' } })
  })

  it('is told as too many or too few where it is a list, whose length is not in characters', () => {
    const relays = Array.from({ length: 11 }, () => ({ name: 'Reuters' }))
    expect(faults(addAttributionInput, attribution({ relays }))).toEqual({
      relays: { code: 'tooMany', params: { max: 10 } },
    })
    expect(faults(z.object({ ids: z.array(z.uuid()).min(1) }), { ids: [] })).toEqual({
      ids: { code: 'tooFew', params: { min: 1 } },
    })
    for (const code of ['tooMany', 'tooFew', 'tooLong', 'empty', 'unreadable'])
      expect(en.problems).toHaveProperty(code)
  })

  it('is told by the whole where no branch was meant more than another', () => {
    const idOrNothing = z.object({ claim: z.union([z.literal(''), z.uuid()]) })
    expect(faults(idOrNothing, { claim: 'x' })).toEqual({ claim: { code: 'unreadable' } })
    expect(faults(addAttributionInput, attribution({ source: 7 }))).toEqual({
      source: { code: 'unreadable' },
    })
  })
})
