import { allows, type Permission } from '@/lib/access/permissions'
import { type Denial, isReachOpen } from '@/lib/attribution/reach'
import { attributable, type ClaimState } from '@/lib/claims/model'
import type { ClaimCan, Missing } from './view'
import { decide, type Facts, type Person, type WorkflowEvent } from './workflow'

/**
 * What the person looking may do: the workflow's own answers, for the page to draw its buttons by. Nothing is added to
 * a story that was archived, so nobody is recorded as saying anything there either; what reviewers began goes on.
 */
export function canOf(state: ClaimState, facts: Facts, person: Person, archived = false): ClaimCan {
  const may = (event: WorkflowEvent) => decide(event, state, facts, person).ok
  const mayRecord = (permission: Permission) =>
    !archived && attributable(state) && allows(person.role, permission)
  return {
    edit: may('edit'),
    withdraw: may('withdraw'),
    restore: may('restore'),
    assign: may('assign'),
    take: may('take'),
    release: may('release'),
    handOver: may('hand-over'),
    attribute: !archived && may('attribute'),
    splitDenial: !archived && may('attribute') && allows(person.role, 'claim.create'),
    addEvidence: may('add-evidence'),
    review: may('submit'),
    adjudicate: may('adjudicate'),
    accuse: mayRecord('claim.edit'),
    reply: mayRecord('reply.edit'),
    attest: allows(person.role, 'attestation.sign'),
    comment: !archived && allows(person.role, 'comment.write'),
    reopen: may('reopen'),
  }
}

/**
 * What a claim still lacks before it can be printed, in the order in which it is usually done. It tells, and stops
 * nobody: a verdict may be given while what a denial reaches is open.
 */
export function missingOf(
  state: ClaimState,
  facts: Facts,
  attributions: readonly Denial[],
): readonly Missing[] {
  if (state === 'WITHDRAWN' || state === 'DECIDED') return []
  const missing: Missing[] = attributions.length === 0 ? ['attribution'] : []
  if (attributions.some(isReachOpen)) missing.push('reach')
  if (facts.outstanding + facts.reviewed === 0) return [...missing, 'reviewer', 'review']
  if (state === 'TO_ADJUDICATE') return [...missing, 'adjudication']
  if (facts.outstanding > 0) missing.push(facts.reviewed > 0 ? 'second-review' : 'review')
  return missing
}
