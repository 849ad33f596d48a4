/** The moments to which a claim is put aside most often, in the zone of whoever's browser it is. */
export const SNOOZES = ['today', 'tomorrow', 'week'] as const
export type SnoozeChoice = (typeof SNOOZES)[number]

const MORNING = 9
/** From now to "later today", to the full hour; and no later than this. */
const LATER_HOURS = 3
const EVENING = 21

/** Null where there is no such moment: late in the evening nothing is later today. */
export function snoozeTime(choice: SnoozeChoice, now: Date): Date | null {
  const at = new Date(now)
  if (choice === 'today') {
    at.setHours(now.getHours() + LATER_HOURS, 0, 0, 0)
    return at.getDate() === now.getDate() && at.getHours() <= EVENING ? at : null
  }
  const days = choice === 'tomorrow' ? 1 : daysToMonday(now)
  at.setDate(now.getDate() + days)
  at.setHours(MORNING, 0, 0, 0)
  return at
}

const daysToMonday = (now: Date) => (8 - now.getDay()) % 7 || 7
