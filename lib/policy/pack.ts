import { RULE_IDS, type RuleId, type Setting } from './model'
import { RULES } from './rules'

/** A set of rules with what each is worth. `version` grows whenever a rule, its check or its default changes. */
export type PolicyPack = {
  readonly id: string
  readonly version: number
  readonly rules: Readonly<Record<RuleId, Setting>>
}

export type PolicySettings = Readonly<Partial<Record<RuleId, Setting>>>

/** What newsrooms commonly ask of what they print. */
export const DEFAULT_PACK: PolicyPack = {
  id: 'newsroom',
  version: 5,
  rules: eachRule((id) => RULES[id].severity),
}

/** A pack as a team has set it. What a rule does not allow is passed over: self-review always blocks. */
export function withSettings(pack: PolicyPack, settings: PolicySettings): PolicyPack {
  return {
    ...pack,
    rules: eachRule((id) => {
      const setting = settings[id]
      return setting && RULES[id].settings.includes(setting) ? setting : pack.rules[id]
    }),
  }
}

function eachRule(settingOf: (id: RuleId) => Setting): Readonly<Record<RuleId, Setting>> {
  return Object.fromEntries(RULE_IDS.map((id) => [id, settingOf(id)])) as Record<RuleId, Setting>
}
