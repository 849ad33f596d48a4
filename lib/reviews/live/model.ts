/** What a page shows, as far as changes to it are concerned: a claim, a story, or all of the team. Client-safe. */
export type About =
  | { readonly kind: 'claim'; readonly claimId: string; readonly storyId: string }
  | { readonly kind: 'story'; readonly storyId: string }
  | { readonly kind: 'team' }

/** What a line of history is about. */
export type Touched = { readonly claimId: string | null; readonly storyId: string | null }

/**
 * Whether what happened may show on a page. A claim's page shows its own claim, and of its story what belongs to no
 * claim; whatever belongs to no story, such as a source or the rules, shows anywhere.
 */
export function concerns(about: About, { claimId, storyId }: Touched): boolean {
  if (about.kind === 'team' || (claimId === null && storyId === null)) return true
  if (about.kind === 'story') return storyId === about.storyId
  return claimId === null ? storyId === about.storyId : claimId === about.claimId
}

/** Somebody who has the same claim open. */
export type Present = { readonly id: string; readonly name: string; readonly initials: string }

/** What a stream says. Which line of history it was is never told: the page is asked for anew, as its reader may see it. */
export type LiveNews =
  /** The stream has begun; all that was written up to `seq` and concerns the page has been told or will be. */
  | { readonly kind: 'hello'; readonly seq: number }
  /**
   * What the page shows has changed, by its reader alone (`own`) or by others; told with the last line read, from which
   * to go on after a break.
   */
  | { readonly kind: 'changed'; readonly seq: number; readonly own: boolean }
  /** Who else has this claim open. */
  | { readonly kind: 'here'; readonly people: readonly Present[] }

export type Speak = (news: LiveNews) => void
