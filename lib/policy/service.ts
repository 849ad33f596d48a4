import { requirePermission } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/core/clock'
import { transaction } from '@/lib/core/db'
import { changedMeanwhile, holdAsOwner } from '@/lib/teams/settings'
import type { ChangePolicy } from './input'
import { DEFAULT_PACK, type PolicySettings, withSettings } from './pack'
import { findPolicies, insertPolicy, type StoredPolicy } from './repository'
import { changesBetween, type PolicyView, toPolicyView } from './view'

/** Changes that the page shows. */
const HISTORY = 50

/** The team's sourcing rules, with what was made of them before. */
export async function getPolicy(scope: Scope): Promise<PolicyView> {
  requirePermission(scope, 'desk.read')
  // One more than is shown: what a version changed is told by the one before it.
  return toPolicyView(scope, await findPolicies(scope, HISTORY + 1))
}

/**
 * Sets what the team makes of the rules, as a version of its own; rules that are not given stay as they are. The same
 * again changes nothing.
 *
 * @throws conflict `policyChanged` with the settings of both when someone else was faster
 */
export async function changePolicy(scope: Scope, input: ChangePolicy): Promise<{ version: number }> {
  requirePermission(scope, 'policy.edit')
  return transaction(async (tx) => {
    await holdAsOwner(scope, tx)
    const stored = await findPolicies(scope, HISTORY, tx)
    const before = stored[0] ?? NONE
    const rules = deviations({ ...before.rules, ...input.rules })
    const changes = changesBetween(before.rules, rules)
    if (changes.length === 0) return { version: before.version }
    if (before.version !== input.version)
      throw changedMeanwhile('policyChanged', { stored, given: input.version }, rulesOf)
    const version = before.version + 1
    const pack = { packId: DEFAULT_PACK.id, packVersion: DEFAULT_PACK.version }
    const id = await insertPolicy(scope, { version, ...pack, rules, note: input.note, at: now() }, tx)
    const settings = (side: 'from' | 'to') =>
      Object.fromEntries(changes.map((change) => [change.ruleId, change[side]]))
    await record(tx, scope, {
      kind: 'policy.changed',
      subject: { type: 'policy', id },
      data: { version, note: input.note, before: settings('from'), after: settings('to') },
    })
    return { version }
  })
}

const NONE = { version: 0, rules: {} } as const satisfies Pick<StoredPolicy, 'version' | 'rules'>

const rulesOf = ({ rules }: Pick<StoredPolicy, 'rules'> = NONE) =>
  JSON.stringify(withSettings(DEFAULT_PACK, rules).rules)

/** Only what differs from the pack is kept, so that a better default reaches those who never chose another. */
function deviations(settings: PolicySettings): PolicySettings {
  const { rules } = withSettings(DEFAULT_PACK, settings)
  return Object.fromEntries(changesBetween({}, rules).map(({ ruleId, to }) => [ruleId, to]))
}
