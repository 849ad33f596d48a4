import type { NavCounts } from './shell-view'

export const AREAS = ['queue', 'stories', 'sources', 'reports', 'team'] as const
export type Area = (typeof AREAS)[number]

/** The second key of `g …`; `o` for sources, because `s` goes to stories. */
export const GO_KEYS: Record<Area, string> = {
  queue: 'g q',
  stories: 'g s',
  sources: 'g o',
  reports: 'g r',
  team: 'g t',
}

/** The address of an area of a team. */
export function areaHref(slug: string, area: Area): string {
  return `/${slug}/${area}`
}

/** The address of the claims that want another look and concern the person. */
export function againHref(slug: string): string {
  return `${areaHref(slug, 'queue')}?tab=look-again`
}

/** Which area an address lies in; a claim is reached from the queue and belongs to stories. */
export function areaOf(pathname: string): Area | undefined {
  const name = pathname.split('/')[2]
  if (name === 'claims') return 'stories'
  if (name === 'day') return 'queue'
  return AREAS.find((area) => area === name)
}

export function countOf(counts: NavCounts, area: Area): number | undefined {
  if (area === 'queue') return counts.queue
  return area === 'stories' ? counts.stories : undefined
}
