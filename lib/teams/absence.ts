import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { invalidField, notFound, ProblemError } from '@/lib/core/errors'
import { endAbsence, findAbsences, holdForAbsence, insertAbsence } from './absence-repository'
import type { AbsenceView } from './absence-view'
import type { AbsenceInput } from './input'

export type AbsenceSet = {
  readonly name: string
  /** The absence there is now; null when they are here. */
  readonly id: string | null
  /** The one there was before: what undoing this puts back. */
  readonly before: AbsenceView | null
}

/**
 * Says when a member is out of the office, or that they are back: oneself, or an editor for a colleague.
 *
 * @throws not-found; forbidden for a colleague; invalid on `untilAt` before it begins; conflict `absenceChanged` when
 *   somebody said something else since the page was read
 */
export async function setAbsence(scope: Scope, input: AbsenceInput): Promise<AbsenceSet> {
  requirePermission(scope, 'desk.read')
  const { memberId, fromAt, untilAt, note, back } = input
  if (!back && fromAt === null) throw invalidField('fromAt', 'empty')
  if (!back && fromAt && untilAt && untilAt <= fromAt) throw invalidField('untilAt', 'absenceBackwards')
  return transaction(async (tx) => {
    const at = now()
    const member = await holdForAbsence(scope, memberId, at, tx)
    if (!member) throw notFound()
    if (memberId !== scope.actorId) requirePermission(scope, 'assignment.edit')
    const { name, absence: before } = member
    if ((before?.id ?? null) !== input.seen)
      throw new ProblemError({ kind: 'conflict', code: 'absenceChanged', params: { name } })
    await endAbsence(scope, memberId, at, tx)
    const subject = { type: 'member', id: memberId } as const
    if (back || fromAt === null) {
      if (before) await record(tx, scope, { kind: 'member.back', subject, data: { name } })
      return { name, id: null, before }
    }
    const id = await insertAbsence(scope, { memberId, fromAt, untilAt, note, setAt: at }, tx)
    const data = { name, from: fromAt.toISOString(), until: untilAt?.toISOString() ?? null }
    await record(tx, scope, { kind: 'member.away', subject, data })
    return { name, id, before }
  })
}

/** Oneself in the team, with the absence that counts or is to come. */
export async function readOwnAbsence(scope: Scope): Promise<AbsenceView | null> {
  requirePermission(scope, 'desk.read')
  return (await findAbsences(scope, now())).get(scope.actorId) ?? null
}
