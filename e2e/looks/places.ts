import type { Page } from '@playwright/test'

/** A page to be looked at: how it is reached, and words that show it is there. */
export type Place = {
  readonly name: string
  /** The page of `app/` that is to be seen. */
  readonly page: string
  /** An address (within the team, for pages of one), or the way there for someone who is at its settings. */
  readonly to: string | ((page: Page) => Promise<unknown>)
  /** What has to be seen before it is looked at. */
  readonly shows: string | RegExp
}

const press = (role: 'link' | 'button', name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole(role, { name }).first().click()

/** A button beside the main part of the page. */
const pressIn = (aside: string, name: string) => async (page: Page) => {
  await page.getByRole('region', { name: aside }).getByRole('button', { name }).first().click()
}

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
  { name: 'queue-mine', page: '/[team]/queue', to: '/queue', shows: 'Queue' },
  { name: 'queue-all', page: '/[team]/queue', to: '/queue?tab=all', shows: 'Queue' },
  {
    name: 'queue-filtered',
    page: '/[team]/queue',
    to: '/queue?tab=all&words=nothing-like-it',
    shows: 'Nothing here matches this filter',
  },
  { name: 'queue-day', page: '/[team]/day', to: '/day', shows: 'Done today' },
  { name: 'stories', page: '/[team]/stories', to: '/stories', shows: 'Stories' },
  { name: 'story', page: '/[team]/stories/[story]', to: story, shows: 'Documents' },
  {
    name: 'story-sources',
    page: '/[team]/stories/[story]/sources',
    to: walk('/stories', inRow, press('link', 'Who says what')),
    shows: /^Claims 1–/,
  },
  {
    name: 'story-make',
    page: '/[team]/stories/[story]',
    to: walk('/stories', inRow, press('button', /^Make a claim/)),
    shows: 'Make a claim',
  },
  {
    name: 'story-add',
    page: '/[team]/stories/[story]/add',
    to: walk('/stories', inRow, press('link', 'Add a document')),
    shows: 'Add a document',
  },
  {
    name: 'story-import',
    page: '/[team]/stories/[story]/import',
    to: walk('/stories', inRow, press('link', 'Import…')),
    shows: 'Pages at a list of addresses',
  },
  {
    name: 'claim-settle',
    page: '/[team]/claims/[claim]',
    to: walk('/queue?tab=to-adjudicate', inRow),
    shows: 'Settle the reviews',
  },
  {
    name: 'claim-talk',
    page: '/[team]/claims/[claim]',
    to: walk(
      '/queue?tab=to-adjudicate',
      inRow,
      (page) => page.getByRole('link', { name: /^2 comments on / }).click(),
      pressIn('Discussion', 'Reply'),
    ),
    shows: 'Post answer',
  },
  {
    name: 'claim-decided',
    page: '/[team]/claims/[claim]',
    to: walk('/queue?tab=decided', inRow),
    shows: 'The desk’s verdict',
  },
  {
    name: 'claim-attribution',
    page: '/[team]/claims/[claim]',
    to: walk('/queue?tab=in-review', inRow, press('button', 'Add attribution')),
    shows: 'Add an attribution',
  },
  {
    name: 'claim-evidence',
    page: '/[team]/claims/[claim]',
    to: walk('/queue?tab=in-review', inRow, press('button', /^Add evidence/)),
    shows: 'Paste a passage',
  },
  {
    name: 'claim-grounds',
    page: '/[team]/claims/[claim]',
    to: walk('/queue?tab=to-adjudicate', inRow, press('button', /^Unnamed/)),
    shows: 'Why anonymity was granted',
  },
  {
    name: 'claim-reply',
    page: '/[team]/claims/[claim]',
    to: walk('/queue?tab=in-review', inRow, press('button', 'Record a request')),
    shows: 'Record who was asked for a reply',
  },
  {
    name: 'claim-assign',
    page: '/[team]/claims/[claim]',
    to: walk('/queue?tab=in-review', inRow, press('button', /^Assign/)),
    shows: 'Assign 1 claim',
  },
  {
    name: 'snapshot-place',
    page: '/[team]/snapshots/[snapshot]',
    to: walk('/queue?tab=decided', inRow, press('link', 'open at the place')),
    shows: 'This capture',
  },
  {
    name: 'snapshot-again',
    page: '/[team]/snapshots/[snapshot]/again',
    to: walk('/queue?tab=decided', inRow, press('link', 'open at the place'), press('link', 'Capture again')),
    shows: 'Keep this capture',
  },
  {
    name: 'snapshot-difference',
    page: '/[team]/snapshots/[snapshot]/difference/[other]',
    to: walk(
      '/stories',
      inRow,
      press('link', /^Minutes of the town council/),
      press('link', 'difference from the one you are reading'),
    ),
    shows: '1 passage differs',
  },
  { name: 'sources', page: '/[team]/sources', to: '/sources', shows: 'Sources' },
  { name: 'source', page: '/[team]/sources/[source]', to: walk('/sources', inRow), shows: 'Sources' },
  { name: 'reports', page: '/[team]/reports', to: '/reports', shows: 'Reports' },
  { name: 'report', page: '/[team]/reports/[report]', to: walk('/reports', inRow), shows: 'Download' },
  {
    name: 'report-new',
    page: '/[team]/reports/new',
    to: walk('/stories', inRow, press('link', 'Report')),
    shows: 'The preview shows what will leave.',
  },
  { name: 'team', page: '/[team]/team', to: '/team', shows: 'Members' },
  { name: 'policy', page: '/[team]/team/policy', to: '/team/policy', shows: 'Sourcing rules' },
  { name: 'hosts', page: '/[team]/team/hosts', to: '/team/hosts', shows: 'Never fetched from these hosts' },
  {
    name: 'agreement',
    page: '/[team]/team/agreement',
    to: '/team/agreement',
    shows: 'What two found of one claim',
  },
  {
    name: 'agreement-claims',
    page: '/[team]/team/agreement/claims',
    to: walk('/team/agreement', press('link', /^\d+ claims?: /)),
    shows: /^One reviewer found: /,
  },
  { name: 'history', page: '/[team]/team/log', to: '/team/log', shows: 'History' },
  { name: 'settings', page: '/[team]/settings', to: '/settings', shows: 'Where you are signed in' },
  { name: 'keys', page: '/[team]/settings/keys', to: '/settings/keys', shows: 'Single keys' },
  {
    name: 'nothing-here',
    page: '/[team]/stories/[story]',
    to: '/stories/no-such-story',
    shows: 'There is nothing at this address',
  },
]

/** Pages of a team that has nothing yet. */
export const EMPTY: readonly Place[] = [
  { name: 'empty-queue', page: '/[team]/queue', to: '/queue', shows: 'Nothing waits for you' },
  { name: 'empty-stories', page: '/[team]/stories', to: '/stories', shows: 'No story yet' },
  { name: 'story-new', page: '/[team]/stories/new', to: '/stories/new', shows: 'New story' },
  { name: 'empty-sources', page: '/[team]/sources', to: '/sources', shows: 'Sources' },
  { name: 'empty-reports', page: '/[team]/reports', to: '/reports', shows: 'No report has been frozen yet' },
]

/** A claim to review, for a reviewer of `makeReviewDesk`; and what a reviewer may not do. */
export const reviewing = ({
  claim,
  story,
}: {
  claim: { id: string }
  story: { minutesId: string }
}): readonly Place[] => [
  {
    name: 'claim-review',
    page: '/[team]/claims/[claim]',
    to: `/claims/${claim.id}`,
    shows: 'you are the only reviewer',
  },
  {
    name: 'snapshot-quote',
    page: '/[team]/snapshots/[snapshot]',
    to: `/snapshots/${story.minutesId}?claim=${claim.id}`,
    shows: 'Evidence for claim 1',
  },
  {
    name: 'not-allowed',
    page: '/[team]/reports/new',
    to: '/reports/new',
    shows: 'Your role does not allow this',
  },
]

/** A story of 200 claims, of which one is an endless word. */
export const crowded = (story: { id: string }, long: { id: string; text: string }): readonly Place[] => [
  { name: 'many-story', page: '/[team]/stories/[story]', to: `/stories/${story.id}`, shows: '200 made' },
  { name: 'many-queue', page: '/[team]/queue', to: '/queue?tab=unassigned', shows: 'Queue' },
  {
    name: 'many-report',
    page: '/[team]/reports/new',
    to: `/reports/new?story=${story.id}`,
    shows: 'of 200 chosen',
  },
  { name: 'long-claim', page: '/[team]/claims/[claim]', to: `/claims/${long.id}`, shows: long.text },
  { name: 'long-stories', page: '/[team]/stories', to: '/stories', shows: 'Stories' },
]

/** Pages for those who are not signed in. */
export const forAnyone = (token: string): readonly Place[] => [
  { name: 'sign-in', page: '/sign-in', to: '/sign-in', shows: 'Sign in' },
  { name: 'join', page: '/join/[token]', to: `/join/${token}`, shows: 'invites you' },
  {
    name: 'join-unknown',
    page: '/join/[token]',
    to: '/join/no-such-invitation',
    shows: 'This link is not an invitation',
  },
  { name: 'nowhere', page: '/no/such/page', to: '/no/such/page', shows: 'There is nothing at this address' },
]

/** For someone signed in whom no team has. */
export const ALONE: Place = {
  name: 'no-team',
  page: '/no-team',
  to: '/no-team',
  shows: 'You are in no team yet',
}

/** For whoever comes first. */
export const FIRST: Place = {
  name: 'welcome',
  page: '/welcome',
  to: '/',
  shows: 'Name of your newsroom or desk',
}

/** Pages that show nothing of their own, and the one that has tests of its own. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  '/': 'leads on',
  '/[team]': 'leads on',
  '/[team]/queue/next': 'leads on',
  '/design': 'e2e/design.spec.ts',
  '/[team]/captures/[order]': 'e2e/journeys/fetched.spec.ts',
}

/** Whether an address is one of a page's. */
export function isAt(page: string, pathname: string): boolean {
  const [wanted, found] = [page.split('/'), pathname.split('/')]
  return (
    wanted.length === found.length && wanted.every((part, at) => part.startsWith('[') || part === found[at])
  )
}
