import fc from 'fast-check'
import { expect } from 'vitest'
import type { Verdict } from '@/lib/claims/model'
import { db } from '@/lib/core/db'
import { ProblemError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { adjudicate } from '@/lib/reviews/adjudicate'
import { assign, takeClaim } from '@/lib/reviews/assign'
import { saveDraft } from '@/lib/reviews/draft'
import { handOver } from '@/lib/reviews/hand-over'
import { reopenClaim, restoreClaim, withdrawClaim } from '@/lib/reviews/lifecycle'
import { submitReview } from '@/lib/reviews/submit'
import { releaseClaim, unassign } from '@/lib/reviews/unassign'
import { editClaim } from '@/lib/reviews/wording'
import { PEOPLE, type ReviewModel, type Who } from './review-model'
import type { ReviewDesk } from './reviews'

/** The services at work on one claim of a real database. */
export type RealClaim = {
  readonly desk: ReviewDesk
  readonly claimId: string
  readonly evidenceId: string
  /** How often each verb was answered how: `submit ok`. */
  readonly answers: Map<string, number>
}

type Verb = {
  readonly name: string
  readonly check: (model: Readonly<ReviewModel>) => boolean
  /** What the model answers, and becomes. */
  readonly tell: (model: ReviewModel) => string
  /** What the service answers: `ok` or the code of what refuses it. */
  readonly act: (real: RealClaim, model: ReviewModel) => Promise<string>
}

class Command implements fc.AsyncCommand<ReviewModel, RealClaim> {
  constructor(private readonly verb: Verb) {}

  check = (model: Readonly<ReviewModel>) => this.verb.check(model)

  async run(model: ReviewModel, real: RealClaim): Promise<void> {
    const answer = await this.verb.act(real, model)
    expect(answer, this.toString()).toBe(this.verb.tell(model))
    const told = `${this.verb.name.split(' ')[0]} ${answer}`
    real.answers.set(told, (real.answers.get(told) ?? 0) + 1)
    const { state, verdict, version } = await db().claim.findUniqueOrThrow({ where: { id: real.claimId } })
    expect({ state, verdict, version }, `after ${this}`).toEqual({
      state: model.state,
      verdict: model.verdict,
      version: model.version,
    })
  }

  toString = () => this.verb.name
}

const always = () => true
const command = (verb: Verb) => new Command(verb)
const who = fc.constantFrom(...PEOPLE)
const verdict = fc.constantFrom<Verdict>('UNVERIFIED', 'CONFIRMED')

/** `ok`, or the code of the problem. Anything else that is thrown is a fault. */
async function answered(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'ok'
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
}

/** Of verbs that answer claim by claim. */
async function outcomeOf(work: Promise<readonly { outcome: string }[]>, ok: string): Promise<string> {
  let outcomes: readonly { outcome: string }[] = []
  const answer = await answered(
    work.then((told) => {
      outcomes = told
    }),
  )
  const outcome = outcomes[0]?.outcome ?? ''
  return answer !== 'ok' || outcome === ok ? answer : outcome
}

const scopeOf = ({ desk }: RealClaim, by: Who) => desk[by].scope

const byOne = (
  name: string,
  tell: (model: ReviewModel, by: Who) => string,
  act: (real: RealClaim, by: Who, model: ReviewModel) => Promise<unknown>,
) =>
  who.map((by) =>
    command({
      name: `${name} by ${by}`,
      check: always,
      tell: (model) => tell(model, by),
      act: (real, model) => answered(act(real, by, model)),
    }),
  )

const assigning = (by: Who, to: Who) =>
  command({
    name: `assign by ${by} to ${to}`,
    check: always,
    tell: (model) => model.assign(by, to),
    act: (real) =>
      outcomeOf(
        assign(scopeOf(real, by), { claimIds: [real.claimId], reviewerIds: [real.desk[to].id], dueAt: null }),
        'assigned',
      ),
  })
const ASSIGN = fc.tuple(who, who).map(([by, to]) => assigning(by, to))

const UNASSIGN = fc.tuple(who, who).map(([by, from]) =>
  command({
    name: `unassign by ${by} from ${from}`,
    check: (model) => model.seats.has(from),
    tell: (model) => model.unassign(by, from),
    act: async (real) => {
      const where = { claimId: real.claimId, reviewerId: real.desk[from].id, withdrawnAt: null }
      const { id } = await db().assignment.findFirstOrThrow({ where })
      return outcomeOf(unassign(scopeOf(real, by), { assignmentIds: [id] }), 'withdrawn')
    },
  }),
)

const HAND_OVER = fc.tuple(who, who).map(([by, to]) =>
  command({
    name: `hand-over by ${by} to ${to}`,
    check: always,
    tell: (model) => model.handOver(by, to),
    act: (real) =>
      answered(
        handOver(scopeOf(real, by), { claimId: real.claimId, reviewerId: real.desk[to].id, note: '' }),
      ),
  }),
)

const DRAFT = byOne(
  'draft',
  (model, by) => model.draft(by),
  async (real, by) => {
    const stored = await draftOf(real, by)
    const words = { verdict: null, rationale: `Begun ${newId()}.`, base: '' }
    await saveDraft(scopeOf(real, by), { claimId: real.claimId, version: stored?.version ?? 0, ...words })
  },
)

const submitting = (by: Who, found: Verdict) =>
  command({
    name: `submit ${found} by ${by}`,
    check: always,
    tell: (model) => model.submit(by, found),
    act: (real, model) => answered(submit(real, by, found, model.version)),
  })
const SUBMIT = fc.tuple(who, verdict).map(([by, found]) => submitting(by, found))

async function submit(real: RealClaim, by: Who, found: Verdict, claimVersion: number): Promise<void> {
  const { claimId, desk } = real
  const [stored, latest] = await Promise.all([
    draftOf(real, by),
    db().review.findFirst({ where: { claimId, reviewerId: desk[by].id }, orderBy: { revision: 'desc' } }),
  ])
  await submitReview(scopeOf(real, by), {
    ...{ claimId, claimVersion, verdict: found, rationale: `So it is ${newId()}.` },
    ...{ draftVersion: stored?.version ?? 0, evidenceIds: [real.evidenceId] },
    ...(latest && { supersedes: latest.revision }),
  })
}

const draftOf = ({ claimId, desk }: RealClaim, by: Who) =>
  db().reviewDraft.findFirst({ where: { claimId, reviewerId: desk[by].id } })

const ADJUDICATE = fc.tuple(who, verdict).map(([by, found]) =>
  command({
    name: `adjudicate ${found} by ${by}`,
    check: always,
    tell: (model) => model.adjudicate(by, found),
    act: (real, model) =>
      answered(
        adjudicate(scopeOf(real, by), {
          ...{ claimId: real.claimId, claimVersion: model.version, verdict: found },
          ...{ rationale: `It is settled ${newId()}.`, evidenceIds: [real.evidenceId] },
        }),
      ),
  }),
)

const TAKE = byOne(
  'take',
  (model, by) => model.take(by),
  (real, by) => takeClaim(scopeOf(real, by), { claimId: real.claimId }),
)
const RELEASE = byOne(
  'release',
  (model, by) => model.release(by),
  (real, by) => releaseClaim(scopeOf(real, by), { claimId: real.claimId, note: '' }),
)
const EDIT = byOne(
  'edit',
  (model, by) => model.edit(by),
  (real, by, model) =>
    editClaim(scopeOf(real, by), {
      ...{ claimId: real.claimId, version: model.version },
      text: `The quay shuts, the notice ${newId()} says.`,
    }),
)
const WITHDRAW = byOne(
  'withdraw',
  (model, by) => model.withdraw(by),
  (real, by) => withdrawClaim(scopeOf(real, by), { claimId: real.claimId, reason: '' }),
)
const RESTORE = byOne(
  'restore',
  (model, by) => model.restore(by),
  (real, by) => restoreClaim(scopeOf(real, by), { claimId: real.claimId }),
)
const REOPEN = byOne(
  'reopen',
  (model, by) => model.reopen(by),
  (real, by) =>
    reopenClaim(scopeOf(real, by), { claimId: real.claimId, reason: 'The minutes were corrected.' }),
)

/** What people do, in any order; what leads on comes more often, or most runs would end before there is anything to settle. */
export const reviewCommands = fc.commands(
  [
    ASSIGN,
    ASSIGN,
    ASSIGN,
    SUBMIT,
    SUBMIT,
    SUBMIT,
    ADJUDICATE,
    DRAFT,
    TAKE,
    UNASSIGN,
    RELEASE,
    HAND_OVER,
    EDIT,
    WITHDRAW,
    RESTORE,
    REOPEN,
  ],
  { size: '+1', maxCommands: 30 },
)

/** Where a course begins: with nothing, or with two reviews that differ, which chance alone seldom comes to. */
export const beginnings = fc.constantFrom<readonly Command[]>(
  [],
  [
    ...[assigning('author', 'first'), assigning('author', 'second')],
    ...[submitting('first', 'UNVERIFIED'), submitting('second', 'CONFIRMED')],
  ],
)
