import { describe, expect, it } from 'vitest'
import type { PolicyResultView, WaiverView } from '@/lib/policy/result-view'
import type { MarkView } from '@/lib/provenance/mark-view'
import type { Kept, KeptKind } from './kept-words'
import { leftOver, shownOf } from './left-over'

const one = (kind: KeptKind, text: string, of = ''): Kept => ({ kind, of, text })

const claim: Parameters<typeof leftOver>[1] = {
  can: { review: false, adjudicate: false, addEvidence: false, comment: false },
  draft: { verdict: null, rationale: 'Begun.', version: 1, updatedAt: null },
  reviews: [],
  verdicts: [],
  policy: { results: [], toDeny: [] },
  again: { marks: [], looked: [], canClear: true },
  evidence: [],
}
const kept = [
  one('review', 'Begun, and gone on with.'),
  one('adjudication', 'Neither shows it.'),
  one('waiver', 'The archive is closed.', 'no-primary.now'),
  one('waiver', 'Nobody denies it.', 'no-primary.toDeny'),
  one('look', 'The minutes say the same.', 'mark'),
  one('passage', 'no vote was taken'),
  one('comment', 'Who told them?', 'thread.t'),
]
const without = (...kinds: readonly KeptKind[]) => kept.filter(({ kind }) => !kinds.includes(kind))

const rule = (more: Partial<PolicyResultView>): PolicyResultView => ({
  ...{ ruleId: 'no-primary', severity: 'BLOCK', outcome: 'FAIL', mend: null, signer: 'EDITOR' },
  ...{ findings: [], stops: ['CONFIRMED'], signs: ['f'], waivers: [] },
  ...more,
})
const mark: MarkView = {
  ...{ id: 'mark', cause: 'RETRACTION', at: '', by: '', what: '', words: null, reason: '' },
  ...{ withdrawnAt: null, snapshotId: null, afterVerdict: false },
}

describe('words that only this browser has', () => {
  it('are left over when the forms they were typed in have gone', () => {
    expect(leftOver(kept, claim)).toEqual(kept)
  })

  it('are not while their own form shows them', () => {
    const can = (change: Partial<typeof claim.can>) => ({ ...claim, can: { ...claim.can, ...change } })
    expect(leftOver(kept, can({ review: true }))).toEqual(without('review'))
    expect(leftOver(kept, can({ adjudicate: true }))).toEqual(without('adjudication'))
    expect(leftOver(kept, can({ addEvidence: true }))).toEqual(without('passage'))
    expect(leftOver(kept, can({ comment: true }))).toEqual(without('comment'))
  })

  it('are about an exception as long as nobody signs for that rule, there, any more', () => {
    const left = (policy: typeof claim.policy) =>
      leftOver(kept, { ...claim, policy }).flatMap(({ kind, of }) => (kind === 'waiver' ? [of] : []))
    expect(left({ results: [rule({})], toDeny: [] })).toEqual(['no-primary.toDeny'])
    expect(left({ results: [], toDeny: [rule({})] })).toEqual(['no-primary.now'])
    expect(left({ results: [rule({ ruleId: 'unarchived' })], toDeny: [] })).toHaveLength(2)
    expect(left({ results: [rule({ signs: [] })], toDeny: [] })).toHaveLength(2)
  })

  it('are about another look once the mark is off, by whomever', () => {
    const again = { marks: [mark], looked: [], canClear: true }
    expect(leftOver(kept, { ...claim, again })).toEqual(without('look'))
    expect(leftOver(kept, { ...claim, again: { ...again, canClear: false } })).toEqual(kept)
    const look = { by: 'Jun', byId: 'other', at: '', note: 'Nothing new.' }
    const looked = { marks: [], looked: [{ ...mark, look }], canClear: true }
    expect(leftOver(kept, { ...claim, again: looked })).toEqual(kept)
  })

  it('are not when the page shows the same as sent', () => {
    const sent = (change: Partial<typeof claim>) => leftOver(kept, { ...claim, ...change })
    expect(leftOver([one('review', 'Begun. \n')], claim)).toEqual([])
    const waiver: WaiverView = {
      ...{ id: 'w', by: 'Mia', role: 'EDITOR', at: '', lapse: null, canWithdraw: true },
      reason: 'The archive is closed.',
    }
    expect(sent({ policy: { results: [rule({ signs: [], waivers: [waiver] })], toDeny: [] } })).toEqual(
      kept.filter(({ of }) => of !== 'no-primary.now'),
    )
    const look = { by: 'Mia', byId: 'me', at: '', note: 'The minutes say the same.' }
    const again = { marks: [], looked: [{ ...mark, look }], canClear: true }
    expect(sent({ again })).toEqual(without('look'))
    expect(sent({ evidence: [{ quote: { exact: 'no vote was taken' } }] })).toEqual(without('passage'))
  })
})

it('shows each text once, and none that is empty', () => {
  const texts = (words: readonly Kept[]) => shownOf(leftOver(words, claim)).map(({ text }) => text)
  expect(texts([one('review', 'Done.'), one('adjudication', 'Settled.')])).toEqual(['Done.', 'Settled.'])
  expect(texts([one('review', 'Done.'), one('adjudication', 'Done.\n')])).toEqual(['Done.'])
  expect(texts([one('review', ' \n')])).toEqual([])
})
