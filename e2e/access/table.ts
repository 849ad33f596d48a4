import { CLAIM_ACTIONS } from './claim-actions'
import { DISCUSSION_ACTIONS } from './discussion-actions'
import { PEOPLE_ACTIONS } from './people-actions'
import { QUEUE_ACTIONS } from './queue-actions'
import type { ActionRow } from './rows'
import { SOURCING_ACTIONS } from './sourcing-actions'
import { STORY_ACTIONS } from './story-actions'
import { WITHDRAWAL_ACTIONS } from './withdrawal-actions'

/** Who may call which action; pages and routes have their rows in addresses.ts. */
export const ACTIONS: Readonly<Record<string, ActionRow>> = {
  ...PEOPLE_ACTIONS,
  ...STORY_ACTIONS,
  ...CLAIM_ACTIONS,
  ...DISCUSSION_ACTIONS,
  ...QUEUE_ACTIONS,
  ...SOURCING_ACTIONS,
  ...WITHDRAWAL_ACTIONS,
}
