import type { Page } from '@playwright/test'

/** A page to be looked at: how it is reached, and words that show it is there. */
export type Place = {
  readonly name: string
  /** An address within the team, or the way there for someone who is at its queue. */
  readonly to: string | ((page: Page) => Promise<unknown>)
  /** What has to be seen before it is looked at. */
  readonly shows: string | RegExp
}

const press = (role: 'link' | 'button', name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole(role, { name }).first().click()

const inRow = (page: Page) => page.getByRole('table').getByRole('link').first().click()

/** One after the other. */
const walk =
  (...steps: readonly (string | ((page: Page) => Promise<unknown>))[]) =>
  async (page: Page) => {
    const team = new URL(page.url()).pathname.split('/')[1]
    for (const step of steps) {
      if (typeof step === 'string') await page.goto(`/${team}${step}`)
      else await step(page)
    }
  }

const story = walk('/stories', inRow)

/** Pages with the sample story in them, for the head of its desk. */
export const LIVELY: readonly Place[] = [
  { name: 'queue-mine', to: '/queue', shows: 'Queue' },
  { name: 'queue-all', to: '/queue?tab=all', shows: 'Queue' },
  {
    name: 'queue-filtered',
    to: '/queue?tab=all&words=nothing-like-it',
    shows: 'Nothing here matches this filter',
  },
  { name: 'stories', to: '/stories', shows: 'Stories' },
  { name: 'story', to: story, shows: 'Claims' },
  {
    name: 'story-make',
    to: walk('/stories', inRow, press('button', /^Make a claim/)),
    shows: 'Make a claim',
  },
  {
    name: 'story-add',
    to: walk('/stories', inRow, press('link', 'Add a document')),
    shows: 'Add a document',
  },
  {
    name: 'claim-settle',
    to: walk('/queue?tab=to-adjudicate', inRow),
    shows: 'Settle the reviews',
  },
  { name: 'claim-decided', to: walk('/queue?tab=decided', inRow), shows: 'The desk’s verdict' },
  {
    name: 'claim-attribution',
    to: walk('/queue?tab=in-review', inRow, press('button', 'Add attribution')),
    shows: 'Add an attribution',
  },
  {
    name: 'claim-evidence',
    to: walk('/queue?tab=in-review', inRow, press('button', /^Add evidence/)),
    shows: 'Paste a passage',
  },
  {
    name: 'claim-assign',
    to: walk('/queue?tab=in-review', inRow, press('button', /^Assign/)),
    shows: 'Assign 1 claim',
  },
  {
    name: 'snapshot-place',
    to: walk('/queue?tab=decided', inRow, press('link', 'open at the place')),
    shows: 'This capture',
  },
  { name: 'sources', to: '/sources', shows: 'Sources' },
  { name: 'source', to: walk('/sources', inRow), shows: 'Sources' },
  { name: 'reports', to: '/reports', shows: 'Reports' },
  { name: 'report', to: walk('/reports', inRow), shows: 'Download' },
  {
    name: 'report-new',
    to: walk('/stories', inRow, press('link', 'Report')),
    shows: 'The preview shows what will leave.',
  },
  { name: 'team', to: '/team', shows: 'Members' },
  { name: 'history', to: '/team/log', shows: 'History' },
  { name: 'settings', to: '/settings', shows: 'Where you are signed in' },
  { name: 'keys', to: '/settings/keys', shows: 'Single keys' },
  { name: 'nothing-here', to: '/stories/no-such-story', shows: 'There is nothing at this address' },
]

/** Pages of a team that has nothing yet. */
export const EMPTY: readonly Place[] = [
  { name: 'empty-queue', to: '/queue', shows: 'Nothing waits for you' },
  { name: 'empty-stories', to: '/stories', shows: 'No story yet' },
  { name: 'story-new', to: '/stories/new', shows: 'New story' },
  { name: 'empty-sources', to: '/sources', shows: 'Sources' },
  { name: 'empty-reports', to: '/reports', shows: 'No report has been frozen yet' },
]
