/** What narrows the list of stories; it stands in the address, so that a view can be sent to a colleague. */
export type StoryFilter = { readonly words: string; readonly archived: boolean }

/** The list's address; what means the same as nothing is left out. */
export function storiesHref(
  team: string,
  { words, archived, cursor }: Partial<StoryFilter> & { cursor?: string },
): string {
  const query = new URLSearchParams()
  if (words) query.set('words', words)
  if (archived) query.set('archived', '1')
  if (cursor) query.set('cursor', cursor)
  const asked = query.toString()
  return asked ? `/${team}/stories?${asked}` : `/${team}/stories`
}

type Asked = Readonly<Record<string, string | string[] | undefined>>

const one = (given: string | string[] | undefined) => (typeof given === 'string' ? given : '')

/** Reads the filter and the place in the list from an address; whatever makes no sense narrows nothing. */
export function readStoryFilter(asked: Asked): StoryFilter & { readonly cursor: string | null } {
  return {
    words: one(asked.words).trim().slice(0, 200),
    archived: one(asked.archived) === '1',
    cursor: one(asked.cursor) || null,
  }
}
