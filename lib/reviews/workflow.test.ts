import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '@/lib/access/permissions'
import { attributable, CLAIM_STATES, type ClaimState } from '@/lib/claims/model'
import { renderTable } from '@/lib/testing/workflow-table'
import { canOf, missingOf } from './can'
import {
  decide,
  EVENTS,
  type Facts,
  type Person,
  permissionFor,
  stateOf,
  type WorkflowEvent,
} from './workflow'

const NOBODY: Facts = { outstanding: 0, reviewed: 0, agree: true, begun: false }
const WAITING: Facts = { outstanding: 1, reviewed: 0, agree: true, begun: false }
const DIFFER: Facts = { outstanding: 0, reviewed: 2, agree: false, begun: false }
const AGREE: Facts = { outstanding: 0, reviewed: 2, agree: true, begun: false }

const someone = (role: Role, given: Partial<Person> = {}): Person => ({
  role,
  isAuthor: false,
  part: 'none',
  hasReviewed: false,
  ...given,
})
const editor = someone('EDITOR')
const reviewer = someone('REVIEWER', { part: 'outstanding' })

describe('the workflow', () => {
  const cases = EVENTS.flatMap((event) =>
    CLAIM_STATES.flatMap((state) => ROLES.map((role) => [event, state, role] as const)),
  )

  it.each(cases)('has an answer for %s in %s by %s', (event, state, role) => {
    for (const part of ['none', 'outstanding', 'reviewed'] as const)
      for (const isAuthor of [false, true])
        for (const facts of [NOBODY, WAITING, DIFFER, AGREE]) {
          const answer = decide(event, state, facts, someone(role, { part, isAuthor }))
          if (answer.ok) expect(CLAIM_STATES).toContain(answer.to)
          else expect(answer.code).toMatch(/^[a-z][A-Za-z]+$/)
        }
  })

  it('lets viewers do nothing at all', () => {
    const allowed = EVENTS.filter((event) =>
      CLAIM_STATES.some((state) => decide(event, state, WAITING, someone('VIEWER')).ok),
    )
    expect(allowed).toEqual([])
  })

  it('reaches DECIDED only by a submission or an adjudication', () => {
    const deciding = EVENTS.filter((event) =>
      CLAIM_STATES.filter((state) => state !== 'DECIDED').some((state) =>
        [someone('OWNER'), someone('OWNER', { part: 'outstanding' })].some((person) => {
          const answer = decide(event, state, NOBODY, person, AGREE)
          return answer.ok && answer.to === 'DECIDED'
        }),
      ),
    )
    expect(deciding).toEqual(['submit', 'adjudicate'])
  })

  it('lets nobody judge a claim of their own, whatever their role and part', () => {
    for (const event of ['take', 'draft', 'submit', 'adjudicate'] as const)
      for (const state of CLAIM_STATES)
        for (const part of ['none', 'outstanding', 'reviewed'] as const)
          expect(decide(event, state, DIFFER, someone('OWNER', { part, isAuthor: true })).ok).toBe(false)
  })

  it('lets no reviewer of a claim word it: they would judge their own words', () => {
    for (const part of ['outstanding', 'reviewed'] as const)
      expect(decide('edit', 'IN_REVIEW', WAITING, someone('EDITOR', { part }))).toEqual({
        ok: false,
        code: 'reviewerRewords',
      })
    expect(decide('edit', 'IN_REVIEW', WAITING, editor).ok).toBe(true)
  })

  it('lets a difference be settled only by someone who wrote no side of it', () => {
    const settle = (person: Person) => decide('adjudicate', 'TO_ADJUDICATE', DIFFER, person)
    expect(settle(editor)).toEqual({ ok: true, to: 'DECIDED' })
    expect(settle(someone('EDITOR', { part: 'reviewed' }))).toEqual({ ok: false, code: 'ownReview' })
    expect(settle(someone('EDITOR', { hasReviewed: true }))).toEqual({ ok: false, code: 'ownReview' })
    expect(settle(someone('REVIEWER'))).toEqual({ ok: false, code: 'forbidden' })
  })

  it('follows a submission by what stands after it', () => {
    const submit = (after: Facts) => decide('submit', 'IN_REVIEW', WAITING, reviewer, after)
    expect(submit({ ...WAITING, reviewed: 1 })).toEqual({ ok: true, to: 'IN_REVIEW' })
    expect(submit(AGREE)).toEqual({ ok: true, to: 'DECIDED' })
    expect(submit(DIFFER)).toEqual({ ok: true, to: 'TO_ADJUDICATE' })
  })

  it('keeps a claim from being taken once a review of it can be read', () => {
    const answer = decide('take', 'IN_REVIEW', { ...WAITING, reviewed: 1 }, someone('REVIEWER'))
    expect(answer).toEqual({ ok: false, code: 'reviewsAreIn' })
  })

  it('lets a reviewer hand a claim over until a review of it can be read, and an editor who reviews it after that too', () => {
    const handOver = (person: Person, reviewed = 0) =>
      decide('hand-over', 'IN_REVIEW', { ...WAITING, reviewed }, person)
    expect(handOver(reviewer)).toEqual({ ok: true, to: 'ASSIGNED' })
    expect(handOver(reviewer, 1)).toEqual({ ok: false, code: 'reviewsAreReadable' })
    expect(handOver(someone('EDITOR', { part: 'outstanding' }), 1).ok).toBe(true)
    for (const part of ['none', 'reviewed'] as const)
      expect(handOver(someone('OWNER', { part }))).toEqual({ ok: false, code: 'notAssigned' })
  })

  it('lets attributions change exactly where claims say they may', () => {
    for (const state of CLAIM_STATES)
      expect(decide('attribute', state, NOBODY, editor).ok, state).toBe(attributable(state))
  })
})

describe('stateOf', () => {
  const states: [Facts, ClaimState][] = [
    [NOBODY, 'OPEN'],
    [WAITING, 'ASSIGNED'],
    [{ ...WAITING, begun: true }, 'IN_REVIEW'],
    [{ ...WAITING, reviewed: 1 }, 'IN_REVIEW'],
    [DIFFER, 'TO_ADJUDICATE'],
    [AGREE, 'IN_REVIEW'],
  ]
  it.each(states)('%o is %s, and never DECIDED by itself', (facts, state) => {
    expect(stateOf(facts)).toBe(state)
  })
})

describe('canOf', () => {
  it('gives pages the answers of the same table', () => {
    expect(canOf('OPEN', NOBODY, editor)).toEqual({
      edit: true,
      withdraw: true,
      restore: false,
      assign: true,
      take: true,
      release: false,
      handOver: false,
      attribute: true,
      splitDenial: true,
      addEvidence: true,
      review: false,
      adjudicate: false,
      accuse: true,
      reply: true,
      attest: true,
      comment: true,
      reopen: false,
    })
    expect(canOf('IN_REVIEW', WAITING, reviewer)).toMatchObject({ review: true, release: true, edit: false })
    expect(canOf('DECIDED', AGREE, editor)).toMatchObject({ reopen: true, edit: false, withdraw: false })
    expect(canOf('WITHDRAWN', NOBODY, editor)).toMatchObject({
      restore: true,
      assign: false,
      accuse: false,
      reply: false,
    })
    expect(canOf('DECIDED', AGREE, reviewer)).toMatchObject({ accuse: false, reply: true, attest: false })
  })
})

const SAID = { stance: 'ASSERTS', denialScope: null } as const
const DENIED = { stance: 'DENIES', denialScope: null } as const

describe('missingOf', () => {
  it('names what stands between a claim and a verdict', () => {
    expect(missingOf('OPEN', NOBODY, [])).toEqual(['attribution', 'reviewer', 'review'])
    expect(missingOf('ASSIGNED', WAITING, [SAID])).toEqual(['review'])
    expect(missingOf('IN_REVIEW', { ...WAITING, reviewed: 1 }, [SAID])).toEqual(['second-review'])
    expect(missingOf('TO_ADJUDICATE', DIFFER, [SAID])).toEqual(['adjudication'])
    expect(missingOf('DECIDED', AGREE, [])).toEqual([])
  })

  it('names a denial that nobody has judged, until somebody has', () => {
    expect(missingOf('OPEN', NOBODY, [SAID, DENIED])).toEqual(['reach', 'reviewer', 'review'])
    expect(missingOf('TO_ADJUDICATE', DIFFER, [DENIED])).toEqual(['reach', 'adjudication'])
    expect(missingOf('ASSIGNED', WAITING, [{ ...DENIED, denialScope: 'DIFFERENT' }])).toEqual(['review'])
    expect(missingOf('DECIDED', AGREE, [DENIED])).toEqual([])
  })
})

describe('the printed table', () => {
  const file = new URL('../../docs/decisions/0010-workflow-table.md', import.meta.url)

  it('is the one in docs/decisions', () => {
    // Whatever formats the document may widen the columns.
    const narrow = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
    expect(narrow(fs.readFileSync(file, 'utf8'))).toContain(renderTable())
  })

  it('has a line for every event', () => {
    const lines = renderTable().split('\n')
    for (const event of EVENTS satisfies readonly WorkflowEvent[])
      expect(
        lines.filter((line) => line.startsWith(`| ${event} |`)),
        permissionFor(event),
      ).toHaveLength(1)
  })
})
