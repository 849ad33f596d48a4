/** Words that tell a time by another one. Data, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** "earlier in the |day|", "two |minutes| later" */
export const UNITS = set(
  'moment moments second seconds minute minutes hour hours day days week weeks month months year years morning afternoon evening night',
)

/** "|earlier| in the day", "|later| that week" */
export const SHIFTING = set('earlier later late early')

/** "the |same| day", "the |following| week" */
export const ORDERING = set('same next following previous')

/** "two days |later|", "the day |before|" */
export const COUNTED_FROM = set('later earlier ago before')

export const MONTHS = set(
  'january february march april may june july august september october november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.',
)
