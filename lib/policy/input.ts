import { z } from 'zod'
import { optionalLine, version } from '@/lib/core/fields'
import { RULE_IDS, type RuleId, SETTINGS } from './model'
import { RULES } from './rules'

const NOTE_MAX = 500

const setting = (id: RuleId) => z.enum(RULES[id].settings).optional()

/** One field a rule, by its id: a form without scripts sends them as they are. What a rule may not be is refused. */
const settings = Object.fromEntries(RULE_IDS.map((id) => [id, setting(id)])) as Record<
  RuleId,
  ReturnType<typeof setting>
>

export const changePolicyInput = z
  .object({ version, note: optionalLine(NOTE_MAX), ...settings })
  .transform(({ version, note, ...rules }) => ({ version, note, rules }))

export type ChangePolicy = z.output<typeof changePolicyInput>

/** Settings as they are stored. Rules of an earlier program may be among them; `withSettings` passes over those. */
export const storedSettings = z.record(z.string(), z.enum(SETTINGS))
