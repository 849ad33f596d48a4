import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { MINUTES } from '@/lib/testing/reviews'
import { hands, type Servers } from './hands'
import type { Ledger } from './ledger'
import type { Crowd, Someone } from './newsroom'

/** Numbers in 0..1, the same for the same seed: what people do can be repeated, when they do it cannot. */
export type Random = () => number

export type Shift = {
  readonly crowd: Crowd
  readonly servers: Servers
  readonly ledger: Ledger
  readonly random: Random
  /** When the shift ends; what is begun is finished. */
  readonly until: number
  /** Milliseconds a person thinks between two things they do, on average. */
  readonly thinking: number
  /** Which of the servers they begin at. */
  readonly at: number
}

const VERDICTS = ['UNVERIFIED', 'DENIED', 'CONFIRMED'] as const
const PASSAGE = 'no vote was taken'
const START = MINUTES.indexOf(PASSAGE)

/** Does what somebody at the desk does, one thing after the other, until the shift is over. */
export async function work(person: Someone, shift: Shift): Promise<void> {
  const { random, until, thinking } = shift
  const desk = await sitDown(person, shift)
  const isEditor = person.member.role === 'EDITOR'
  while (Date.now() < until) {
    await (isEditor ? editorAct(desk) : reviewerAct(desk))
    await sleep(thinking * 2 * random())
  }
}

type Desk = Awaited<ReturnType<typeof sitDown>>

/** What one person has at hand: their own drafts' versions as they were told, and words nobody else writes. */
async function sitDown(person: Someone, { crowd, servers, ledger, random, at }: Shift) {
  let count = 0
  const me = person.member.id
  return {
    crowd,
    random,
    me,
    press: hands(crowd, person, servers, ledger, at),
    drafts: new Map<string, { version: number; text: string }>(),
    mark: () => {
      count += 1
      return `mark-${me.slice(-8)}-${count}-end`
    },
    pick: <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)],
    mine: () =>
      db().assignment.findMany({
        where: { teamId: crowd.team.id, reviewerId: me, withdrawnAt: null, reviewedAt: null },
        select: { claimId: true },
        take: 20,
      }),
  }
}

async function reviewerAct(desk: Desk): Promise<void> {
  const { random, pick, press, crowd } = desk
  const claimId = pick(await desk.mine())?.claimId
  if (!claimId || random() < 0.1) {
    const take = pick(crowd.claims)?.id ?? ''
    const input = { claimId: take }
    await press({
      act: 'take',
      action: '[team]/claims#takeClaim',
      claimId: take,
      mark: '',
      input,
      again: true,
    })
    return
  }
  const chance = random()
  if (chance < 0.4) return draft(desk, claimId)
  if (chance < 0.45) return staleDraft(desk, claimId)
  if (chance < 0.75) return submit(desk, claimId)
  if (chance < 0.83) return evidence(desk, claimId).then(() => undefined)
  if (chance < 0.96) return comment(desk, claimId)
  const input = { claimId }
  await press({ act: 'release', action: '[team]/claims#releaseClaim', claimId, mark: '', input, again: true })
}

async function draft(desk: Desk, claimId: string): Promise<void> {
  const before = desk.drafts.get(claimId) ?? { version: 0, text: '' }
  const mark = desk.mark()
  const text = `${before.text} ${mark}`.trim()
  const input = { claimId, version: before.version, verdict: null, rationale: text, base: before.text }
  const press = { act: 'draft', action: '[team]/claims#saveDraft', claimId, mark, again: true } as const
  const told = await desk.press({ ...press, input })
  if (told.answer === 'ok') desk.drafts.set(claimId, { version: versionOf(told.value), text })
  // Somebody with the same name elsewhere: they see both texts, put them together and save again.
  if (told.answer !== 'draftElsewhere') return
  const theirs = conflictOf(told.value)
  const [both, next] = [`${theirs.theirs} ${text}`.trim(), desk.mark()]
  const merged = { ...input, version: theirs.version, rationale: `${both} ${next}`, base: theirs.theirs }
  const again = await desk.press({ ...press, mark: next, input: merged })
  if (again.answer === 'ok')
    desk.drafts.set(claimId, { version: versionOf(again.value), text: merged.rationale })
}

/** A second tab that knows of no draft: where there is one it must be told. */
async function staleDraft(desk: Desk, claimId: string): Promise<void> {
  if (!desk.drafts.has(claimId)) return draft(desk, claimId)
  const mark = desk.mark()
  const input = { claimId, version: 0, verdict: null, rationale: mark, base: '' }
  const action = '[team]/claims#saveDraft'
  await desk.press({ act: 'stale-draft', action, claimId, mark, input, again: true })
}

async function submit(desk: Desk, claimId: string): Promise<void> {
  const verdict = desk.pick(VERDICTS) ?? 'UNVERIFIED'
  const evidenceIds = verdict === 'UNVERIFIED' ? [] : await evidence(desk, claimId)
  const mark = desk.mark()
  const stored = await db().reviewDraft.findFirst({ where: { claimId, reviewerId: desk.me } })
  const { version } = await db().claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { version: true },
  })
  const rationale = `${stored?.rationale ?? ''} ${mark}`.trim()
  const input = {
    claimId,
    claimVersion: version,
    draftVersion: stored?.version ?? 0,
    verdict,
    rationale,
    evidenceIds,
  }
  const action = '[team]/claims#submitReview'
  const told = await desk.press({ act: 'submit', action, claimId, mark, input, again: true })
  if (told.answer === 'ok') desk.drafts.delete(claimId)
}

/** Quotes the minutes; the note tells which press it was. */
async function evidence(desk: Desk, claimId: string): Promise<string[]> {
  const mark = desk.mark()
  const place = { snapshotId: desk.crowd.story.minutesId, start: START, end: START + PASSAGE.length }
  const input = { claimId, ...place, side: 'AGAINST', rank: 'PRIMARY', note: mark }
  const action = '[team]/claims#addEvidence'
  const told = await desk.press({ act: 'evidence', action, claimId, mark, input, again: false })
  const { evidenceId } = (told.answer === 'ok' ? told.value : {}) as { evidenceId?: string }
  return evidenceId ? [evidenceId] : []
}

async function comment(desk: Desk, claimId: string): Promise<void> {
  const mark = desk.mark()
  const input = { claimId, text: `Has anybody asked? ${mark}`, key: newId(), mentions: [] }
  const action = '[team]/claims/discussion-actions#openThread'
  await desk.press({ act: 'comment', action, claimId, mark, input, again: true })
}

async function editorAct(desk: Desk): Promise<void> {
  const { random, pick, crowd } = desk
  const chance = random()
  const claimId = pick(crowd.claims)?.id ?? ''
  if (chance < 0.4) return assign(desk)
  if (chance < 0.5) return unassign(desk)
  if (chance < 0.7) return adjudicate(desk)
  if (chance < 0.8) return edit(desk, claimId)
  if (chance < 0.86) return comment(desk, claimId)
  if (chance < 0.94) return due(desk, claimId)
  const withdrawn = await db().claim.findFirst({ where: { storyId: crowd.story.id, state: 'WITHDRAWN' } })
  const restores = withdrawn !== null && random() < 0.7
  const about = restores ? withdrawn.id : claimId
  await desk.press({
    act: restores ? 'restore' : 'withdraw',
    action: `[team]/claims#${restores ? 'restore' : 'withdraw'}Claim`,
    claimId: about,
    mark: '',
    input: { claimId: about, ...(!restores && { reason: '' }) },
    again: true,
  })
}

async function assign({ random, pick, press, crowd }: Desk): Promise<void> {
  const claimIds = [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(crowd.claims)?.id ?? '')),
  ]
  const reviewerIds = [
    ...new Set(
      Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(crowd.reviewers)?.member.id ?? ''),
    ),
  ]
  const input = { claimIds, reviewerIds, dueAt: '' }
  await press({
    act: 'assign',
    action: '[team]/queue#assignClaims',
    claimId: '',
    mark: '',
    input,
    again: true,
  })
}

async function unassign({ pick, press, crowd }: Desk): Promise<void> {
  const where = { teamId: crowd.team.id, withdrawnAt: null, reviewedAt: null }
  const open = await db().assignment.findMany({ where, select: { id: true }, take: 50 })
  const one = pick(open)
  if (!one) return
  const input = { assignmentIds: [one.id] }
  const action = '[team]/queue#withdrawAssignments'
  await press({ act: 'unassign', action, claimId: '', mark: '', input, again: true })
}

async function adjudicate({ press, crowd, pick, mark: newMark }: Desk): Promise<void> {
  const where = { storyId: crowd.story.id, state: 'TO_ADJUDICATE' as const }
  const claim = pick(await db().claim.findMany({ where, select: { id: true, version: true }, take: 10 }))
  if (!claim) return
  const mark = newMark()
  const judgement = {
    verdict: 'UNVERIFIED',
    rationale: `Neither names who was there. ${mark}`,
    evidenceIds: [],
  }
  const input = { claimId: claim.id, claimVersion: claim.version, ...judgement }
  const action = '[team]/claims#adjudicate'
  await press({ act: 'adjudicate', action, claimId: claim.id, mark, input, again: true })
}

async function edit({ press, mark: newMark }: Desk, claimId: string): Promise<void> {
  const { version } = await db().claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { version: true },
  })
  const mark = newMark()
  const input = { claimId, version, text: `The quay shuts, the notice says ${mark}.` }
  await press({ act: 'edit', action: '[team]/claims#editClaim', claimId, mark, input, again: true })
}

async function due({ press, random }: Desk, claimId: string): Promise<void> {
  const dueAt = new Date(Date.UTC(2030, 0, 1 + Math.floor(random() * 300))).toISOString()
  const input = { claimIds: [claimId], dueAt }
  await press({ act: 'due', action: '[team]/queue#changeDue', claimId, mark: '', input, again: true })
}

const versionOf = (value: unknown) => (value as { version: number }).version
const conflictOf = (problem: unknown) =>
  (problem as { conflict: { theirs: string; version: number } }).conflict
