import type { About } from '@/lib/reviews/live/model'

/** Where a page hears of what concerns it, up to the number of the last line of history that it knows of. */
export function liveHref(team: string, about: About): string {
  const query = new URLSearchParams()
  if (about.kind === 'claim') query.set('claim', about.claimId)
  if (about.kind !== 'team') query.set('story', about.storyId)
  query.set('since', '')
  return `/${team}/live?${query}`
}
