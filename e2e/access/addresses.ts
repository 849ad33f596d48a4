import { newId } from '@/lib/core/ids'
import type { AccessDesk } from './desk'
import type { AddressRow } from './rows'

const inTeam = (rest: string) => (desk: AccessDesk) => `/${desk.team.slug}${rest}`
const storyOf = (desk: AccessDesk) => [desk.story.id]
const claimOf = (desk: AccessDesk) => [desk.claim.id]
const snapshotOf = (desk: AccessDesk) => [desk.story.articleId]
const orderOf = (desk: AccessDesk) => [desk.orderId]
const reportOf = (desk: AccessDesk) => [desk.reportId]
const sourceOf = (desk: AccessDesk) => [desk.sourceId]

export const PAGES: Readonly<Record<string, AddressRow>> = {
  '/': { who: 'public', path: () => '/', grants: 307, signedOut: 307 },
  '/sign-in': { who: 'public', path: () => '/sign-in', grants: 307, signedOut: 200 },
  // The first run is over, for everyone.
  '/welcome': { who: 'public', path: () => '/welcome', grants: 404, signedOut: 404 },
  // A page that says that nobody made this link.
  '/join/[token]': { who: 'public', path: () => `/join/${newId()}`, signedOut: 200 },
  '/no-team': { who: 'signed-in', path: () => '/no-team', grants: 307 },
  '/design': { who: 'public', path: () => '/design', signedOut: 200 },
  '/[team]': { who: 'public', path: inTeam(''), grants: 307, signedOut: 307 },
  '/[team]/queue': { who: 'desk.read', path: inTeam('/queue') },
  '/[team]/day': { who: 'desk.read', path: inTeam('/day') },
  '/[team]/queue/next': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/queue/next?after=${desk.claim.id}`,
    ids: claimOf,
    grants: 307,
    foreign: 307,
  },
  '/[team]/stories': { who: 'desk.read', path: inTeam('/stories') },
  '/[team]/stories/new': { who: 'story.create', path: inTeam('/stories/new') },
  '/[team]/stories/[story]': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/stories/${desk.story.id}`,
    ids: storyOf,
  },
  '/[team]/stories/[story]/sources': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/stories/${desk.story.id}/sources`,
    ids: storyOf,
  },
  '/[team]/stories/[story]/add': {
    who: 'document.add',
    path: (desk) => `/${desk.team.slug}/stories/${desk.story.id}/add`,
    ids: storyOf,
  },
  '/[team]/stories/[story]/import': {
    who: 'document.add',
    path: (desk) => `/${desk.team.slug}/stories/${desk.story.id}/import`,
    ids: storyOf,
  },
  '/[team]/claims/[claim]': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/claims/${desk.claim.id}`,
    ids: claimOf,
  },
  '/[team]/snapshots/[snapshot]': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/snapshots/${desk.story.articleId}`,
    ids: snapshotOf,
  },
  '/[team]/snapshots/[snapshot]/again': {
    who: 'document.add',
    path: (desk) => `/${desk.team.slug}/snapshots/${desk.story.articleId}/again`,
    ids: snapshotOf,
  },
  '/[team]/snapshots/[snapshot]/difference/[other]': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/snapshots/${desk.story.minutesId}/difference/${desk.laterId}`,
    ids: (desk) => [desk.story.minutesId, desk.laterId],
  },
  '/[team]/captures/[order]': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/captures/${desk.orderId}`,
    ids: orderOf,
  },
  '/[team]/sources': { who: 'desk.read', path: inTeam('/sources') },
  '/[team]/sources/[source]': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/sources/${desk.sourceId}`,
    ids: sourceOf,
  },
  '/[team]/reports': { who: 'desk.read', path: inTeam('/reports') },
  '/[team]/reports/new': {
    who: 'report.freeze',
    path: (desk) => `/${desk.team.slug}/reports/new?story=${desk.story.id}`,
    ids: storyOf,
  },
  '/[team]/reports/[report]': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/reports/${desk.reportId}`,
    ids: reportOf,
  },
  '/[team]/team': { who: 'desk.read', path: inTeam('/team') },
  '/[team]/team/policy': { who: 'desk.read', path: inTeam('/team/policy') },
  '/[team]/team/hosts': { who: 'desk.read', path: inTeam('/team/hosts') },
  '/[team]/team/agreement': { who: 'agreement.read', path: inTeam('/team/agreement') },
  '/[team]/team/agreement/claims': {
    who: 'agreement.read',
    path: inTeam('/team/agreement/claims?a=DENIED&b=UNVERIFIED'),
  },
  '/[team]/team/log': { who: 'desk.read', path: inTeam('/team/log') },
  '/[team]/settings': { who: 'desk.read', path: inTeam('/settings') },
  '/[team]/settings/keys': { who: 'desk.read', path: inTeam('/settings/keys') },
}

const format = (name: string): AddressRow => ({
  who: 'desk.read',
  path: (desk) => `/${desk.team.slug}/reports/${desk.reportId}/${name}`,
  ids: reportOf,
})

export const ROUTES: Readonly<Record<string, AddressRow>> = {
  'GET /[team]/live': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/live?story=${desk.story.id}&claim=${desk.claim.id}&since=0`,
    ids: (desk) => [desk.story.id, desk.claim.id],
  },
  'GET /[team]/find': { who: 'desk.read', path: inTeam('/find?words=quay') },
  'GET /[team]/reports/[report]/csv': format('csv'),
  'GET /[team]/reports/[report]/html': format('html'),
  'GET /[team]/reports/[report]/json': format('json'),
  'GET /[team]/stories/[story]/search': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/stories/${desk.story.id}/search`,
    ids: storyOf,
  },
  // Of what another team ordered nothing is said: the answer has no line for it.
  'GET /[team]/captures/states': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/captures/states?ids=${desk.orderId}`,
    ids: orderOf,
    foreign: 200,
  },
  'GET /[team]/snapshots/[snapshot]/original': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/snapshots/${desk.story.articleId}/original`,
    ids: snapshotOf,
  },
  'GET /[team]/snapshots/[snapshot]/warc': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/snapshots/${desk.fetchedId}/warc`,
    ids: (desk) => [desk.fetchedId],
  },
  'GET /[team]/snapshots/[snapshot]/webpage': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/snapshots/${desk.shown.webpage}/webpage`,
    ids: (desk) => [desk.shown.webpage],
  },
  'GET /[team]/snapshots/[snapshot]/picture': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/snapshots/${desk.shown.picture}/picture`,
    ids: (desk) => [desk.shown.picture],
  },
  'GET /[team]/snapshots/[snapshot]/pages/[page]': {
    who: 'desk.read',
    path: (desk) => `/${desk.team.slug}/snapshots/${desk.shown.pdf}/pages/1`,
    ids: (desk) => [desk.shown.pdf],
  },
  'GET /api/auth/[...nextauth]': {
    who: 'public',
    path: () => '/api/auth/signin',
    grants: 302,
    signedOut: 302,
  },
  // Without a form's token next-auth leads back to its own page and signs nobody in.
  'POST /api/auth/[...nextauth]': {
    who: 'public',
    path: () => '/api/auth/callback/credentials',
    grants: 302,
    signedOut: 302,
  },
  'GET /schema/report-v1.json': { who: 'public', path: () => '/schema/report-v1.json', signedOut: 200 },
  'GET /schema/report-v2.json': { who: 'public', path: () => '/schema/report-v2.json', signedOut: 200 },
  'GET /schema/report-v1.css': { who: 'public', path: () => '/schema/report-v1.css', signedOut: 200 },
}
