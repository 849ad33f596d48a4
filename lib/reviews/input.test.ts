import { describe, expect, it } from 'vitest'
import { assignInput, draftInput, evidenceInput, reviewInput, wordingInput } from './input'

const ID = '0198c0de-0000-7000-8000-00000000000a'

describe('what people send', () => {
  it('takes one ticked box like several', () => {
    const form = { claimIds: ID, reviewerIds: [ID], dueAt: '' }
    expect(assignInput.parse(form)).toEqual({ claimIds: [ID], reviewerIds: [ID], dueAt: null })
    expect(assignInput.safeParse({ ...form, reviewerIds: [] }).success).toBe(false)
    expect(assignInput.safeParse({ ...form, claimIds: Array(201).fill(ID) }).success).toBe(false)
    expect(assignInput.safeParse({ ...form, reviewerIds: Array(6).fill(ID) }).success).toBe(false)
  })

  it('wants a verdict and a rationale that says something, and numbers as forms send them', () => {
    const form = { claimId: ID, claimVersion: '2', draftVersion: '1', verdict: 'DENIED', rationale: ' Why. ' }
    expect(reviewInput.parse(form)).toMatchObject({ claimVersion: 2, draftVersion: 1, rationale: 'Why.' })
    expect(reviewInput.parse(form).evidenceIds).toBeUndefined()
    expect(reviewInput.parse({ ...form, evidenceIds: '' }).evidenceIds).toEqual([])
    expect(reviewInput.parse({ ...form, evidenceIds: ID }).evidenceIds).toEqual([ID])
    expect(reviewInput.parse({ ...form, evidenceIds: ['', ID] }).evidenceIds).toEqual([ID])
    expect(reviewInput.safeParse({ ...form, rationale: ' \n ' }).success).toBe(false)
    expect(reviewInput.safeParse({ ...form, verdict: 'DENIES' }).success).toBe(false)
    expect(reviewInput.safeParse({ ...form, rationale: 'x'.repeat(20_001) }).success).toBe(false)
  })

  it('takes a draft with nothing decided yet', () => {
    const draft = draftInput.parse({ claimId: ID, version: '0', verdict: '' })
    expect(draft).toEqual({ claimId: ID, version: 0, verdict: null, rationale: '', base: '' })
  })

  it('refuses a claim of 10,000 characters and an offset before the text', () => {
    expect(wordingInput.safeParse({ claimId: ID, version: 1, text: 'x'.repeat(10_000) }).success).toBe(false)
    const quote = { claimId: ID, snapshotId: ID, start: -1, end: 4, side: 'FOR' }
    expect(evidenceInput.safeParse(quote).success).toBe(false)
  })
})
