/** What leaves the server about a team's sourcing rules: plain data, instants as ISO 8601. Client-safe. */
import { allows, type Role } from '@/lib/access/permissions'
import { may, type Scope } from '@/lib/access/scope'
import { RULE_IDS, type RuleId, type Setting } from './model'
import { DEFAULT_PACK, type PolicySettings, withSettings } from './pack'
import { RULES } from './rules'

export type RuleView = {
  readonly id: RuleId
  readonly default: Setting
  readonly setting: Setting
  /** What an owner may make of it. */
  readonly settings: readonly Setting[]
  /** The least role that may sign an exception; null where nobody may. */
  readonly signer: Role | null
}

export type PolicyChange = {
  readonly version: number
  readonly by: string
  readonly at: string
  readonly note: string
  readonly changes: readonly { readonly ruleId: RuleId; readonly from: Setting; readonly to: Setting }[]
}

export type PolicyView = {
  /** 0 while nobody has changed anything. */
  readonly version: number
  readonly packVersion: number
  readonly rules: readonly RuleView[]
  readonly history: readonly PolicyChange[]
  readonly can: { readonly edit: boolean }
}

type Stored = {
  readonly version: number
  readonly rules: PolicySettings
  readonly note: string
  readonly by: string
  readonly at: Date
}

/** @param stored newest first; what came before the last of them is the pack as it is, or not told */
export function toPolicyView(scope: Scope, stored: readonly Stored[]): PolicyView {
  const pack = withSettings(DEFAULT_PACK, stored[0]?.rules ?? {})
  return {
    version: stored[0]?.version ?? 0,
    packVersion: DEFAULT_PACK.version,
    rules: RULE_IDS.map((id) => ({
      id,
      default: DEFAULT_PACK.rules[id],
      setting: pack.rules[id],
      settings: RULES[id].settings,
      signer: signerOf(id),
    })),
    history: stored
      .map(({ version, by, at, note, rules }, index) => ({
        ...{ version, by, at: at.toISOString(), note },
        changes: changesBetween(stored[index + 1]?.rules ?? {}, rules),
      }))
      .filter(({ version }, index) => version === 1 || index + 1 < stored.length),
    can: { edit: may(scope, 'policy.edit') },
  }
}

/** Which rules differ, with what each was and is. */
export function changesBetween(before: PolicySettings, after: PolicySettings): PolicyChange['changes'] {
  const [from, to] = [withSettings(DEFAULT_PACK, before).rules, withSettings(DEFAULT_PACK, after).rules]
  return RULE_IDS.filter((id) => from[id] !== to[id]).map((ruleId) => ({
    ruleId,
    from: from[ruleId],
    to: to[ruleId],
  }))
}

/** The least role that may sign an exception from a rule. */
export function signerOf(id: RuleId): Role | null {
  const permission = RULES[id].waiver
  if (!permission) return null
  return allows('EDITOR', permission) ? 'EDITOR' : 'OWNER'
}
