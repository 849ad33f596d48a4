import { type DiscussionPlace, THREAD_STATES } from '@/lib/reviews/discussion/model'

/** The id on the page of a claim's discussion. */
export const DISCUSSION_ID = 'discussion'

/** The address of a part of a claim's discussion; what means the same as nothing is left out. */
export function discussionHref(
  claimHref: string,
  { state, about, cursor }: Partial<DiscussionPlace> = {},
): string {
  const query = new URLSearchParams()
  if (about) query.set('about', about)
  if (state && state !== THREAD_STATES[0]) query.set('threads', state)
  if (cursor) query.set('from', cursor)
  const asked = query.toString()
  return `${claimHref}${asked && `?${asked}`}#${DISCUSSION_ID}`
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

/** Reads from a claim's address which part of its discussion is asked for; what makes no sense is as if it were not there. */
export function readDiscussionPlace({ threads, about, comment, from }: Asked): DiscussionPlace {
  const one = (asked: Asked[string]) => (typeof asked === 'string' && asked !== '' ? asked : null)
  return {
    state: THREAD_STATES.find((state) => state === threads) ?? THREAD_STATES[0],
    about: one(about),
    comment: one(comment),
    cursor: one(from),
  }
}

/** Whether it is what one sees without asking for anything: a new thread comes first there. */
export const isFirstPage = ({ state, about, comment, cursor }: DiscussionPlace): boolean =>
  state === 'open' && about === null && comment === null && cursor === null
