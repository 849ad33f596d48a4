import { CLAIM_ACTIONS } from './claim-actions'
import { PEOPLE_ACTIONS } from './people-actions'
import type { ActionRow } from './rows'
import { STORY_ACTIONS } from './story-actions'

/** Who may call which action; pages and routes have their rows in addresses.ts. */
export const ACTIONS: Readonly<Record<string, ActionRow>> = {
  ...PEOPLE_ACTIONS,
  ...STORY_ACTIONS,
  ...CLAIM_ACTIONS,
}
