import { QUEUE_TABS } from '@/lib/reviews/view'
import { PAGES, ROUTES } from './addresses'
import type { BlindDesk } from './blind-desk'
import { type AddressRow, mayCall } from './rows'

/** Every address that a reviewer of a desk can read, and how else some of them can be asked. */
export type Way = { readonly name: string; readonly path: string }

/**
 * Beside the address of the table: what a page is asked for that could show more of a claim. A new page or route is read as its
 * row says without a word here.
 */
const MORE: Readonly<Record<string, (desk: BlindDesk) => readonly string[]>> = {
  '/[team]/queue': ({ team, first, kept }) =>
    [
      ...QUEUE_TABS.map((tab) => `tab=${tab}`),
      ...QUEUE_TABS.map((tab) => `tab=${tab}&reviewerId=${first.id}`),
      ...Object.values(kept).map((words) => `tab=all&words=${words}`),
    ].map((asked) => `/${team.slug}/queue?${asked}`),
  '/[team]/claims/[claim]': ({ team, claim, commentId, evidenceId }) =>
    [
      'says=all',
      'before=100000',
      'asof=2099-01-01T00:00:00Z',
      'threads=resolved',
      'threads=all',
      `comment=${commentId}`,
      `about=${evidenceId}`,
    ].map((asked) => `/${team.slug}/claims/${claim.id}?${asked}`),
  '/[team]/snapshots/[snapshot]': ({ team, claim, story, laterId }) =>
    [story.articleId, story.minutesId, laterId].map(
      (id) => `/${team.slug}/snapshots/${id}?claim=${claim.id}`,
    ),
  '/[team]/team/log': ({ team }) => [`/${team.slug}/team/log?before=100000`],
  'GET /[team]/find': ({ team, claim, kept }) =>
    [...Object.values(kept), claim.text].map(
      (words) => `/${team.slug}/find?words=${encodeURIComponent(words)}`,
    ),
  'GET /[team]/live': ({ team, story }) => [
    `/${team.slug}/live?since=0`,
    `/${team.slug}/live?story=${story.id}&since=0`,
  ],
}

const isStream = (name: string) => name === 'GET /[team]/live'

function waysIn(table: Readonly<Record<string, AddressRow>>, desk: BlindDesk): Way[] {
  return Object.entries(table)
    .filter(([name, row]) => !name.startsWith('POST ') && mayCall(row.who, 'REVIEWER'))
    .flatMap(([name, row]) => [row.path(desk), ...(MORE[name]?.(desk) ?? [])].map((path) => ({ name, path })))
}

/** All but streams, which have no end: pages and what routes answer. */
export const readable = (desk: BlindDesk): readonly Way[] =>
  [...waysIn(PAGES, desk), ...waysIn(ROUTES, desk)].filter(({ name }) => !isStream(name))

export const streams = (desk: BlindDesk): readonly Way[] =>
  waysIn(ROUTES, desk).filter(({ name }) => isStream(name))

/** What is asked beside the table is about something that the table still has. */
export const unknownInMore = (): readonly string[] =>
  Object.keys(MORE).filter((name) => !(name in PAGES) && !(name in ROUTES))
