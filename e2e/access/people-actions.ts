import { hashPassword } from '@/lib/auth/password'
import { insertSession, linkAccount, unlinkProvider, updateUser } from '@/lib/auth/repository'
import { transaction } from '@/lib/core/db'
import { getPolicy } from '@/lib/policy/service'
import { createSampleDesk } from '@/lib/sample/create'
import { SAMPLE_NAME } from '@/lib/sample/people'
import { getHosts } from '@/lib/stories/hosts'
import { readOwnAbsence, setAbsence } from '@/lib/teams/absence'
import { invite } from '@/lib/teams/invitations'
import { makeMember, makeTeam, type TestMember } from '@/lib/testing/factories'
import { type AccessDesk, unlike } from './desk'
import type { ActionRow } from './rows'

/** A link into another team: whoever asks is not a member of it yet. */
async function freshInvitation(): Promise<string> {
  const { scope } = await makeMember(await makeTeam(), 'OWNER')
  return (await invite(scope, { role: 'REVIEWER', note: '', days: 7 })).token
}

const PASSWORD = 'a quay shut in May'
const newPerson = () => ({
  name: 'Tam Ferreira',
  email: `tam-${unlike()}@desk.test`,
  password: PASSWORD,
})

async function openInvitation({ owner }: AccessDesk): Promise<string> {
  return (await invite(owner.scope, { role: 'VIEWER', note: '', days: 1 })).id
}

function anotherSession({ user }: TestMember): Promise<string> {
  return insertSession({
    userId: user.id,
    userAgent: 'another browser',
    expiresAt: new Date(Date.now() + 3_600_000),
  })
}

export const PEOPLE_ACTIONS: Readonly<Record<string, ActionRow>> = {
  '#setUp': {
    who: 'public',
    make: () => ({ input: { ...newPerson(), newsroom: 'Tidewater Gazette' } }),
    grants: 'rule', // the first run is over
  },
  '#joinWithNewAccount': {
    who: 'public',
    make: async () => ({ input: { ...newPerson(), token: await freshInvitation() } }),
    grants: 'redirect',
  },
  '#joinSignedIn': {
    who: 'signed-in',
    make: async () => ({ input: { token: await freshInvitation() } }),
    grants: 'redirect',
  },
  '#signOut': { who: 'public', make: () => ({ input: {} }), grants: 'redirect' },
  'sample-actions#createSampleDesk': { who: 'signed-in', make: () => ({ input: {} }), grants: 'redirect' },
  'sample-actions#removeSampleDesk': {
    who: 'sample.manage',
    make: async (_, { actor }) => ({ input: { team: await createSampleDesk(actor), confirm: SAMPLE_NAME } }),
    grants: 'redirect',
  },
  '[team]/settings#rename': {
    who: 'signed-in',
    make: () => ({ input: { name: `Tam Ferreira ${unlike()}` } }),
  },
  '[team]/settings#changePassword': {
    who: 'signed-in',
    make: async (_, { user }) => {
      await updateUser(user.id, { passwordHash: await hashPassword(PASSWORD) })
      return { input: { current: PASSWORD, password: 'no vote was taken in May' } }
    },
  },
  '[team]/settings#endSession': {
    who: 'signed-in',
    make: async (_, caller) => ({ input: { sessionId: await anotherSession(caller) } }),
    ids: { sessionId: 'not-found' },
  },
  '[team]/settings#endOtherSessions': {
    who: 'signed-in',
    make: async (_, caller) => {
      await anotherSession(caller)
      return { input: {} }
    },
  },
  '[team]/settings#disconnectProvider': {
    who: 'signed-in',
    make: async (_, { user }) => {
      await updateUser(user.id, { passwordHash: 'kept, so that this is not the last way in' })
      await transaction(async (tx) => {
        await unlinkProvider(user.id, 'github', tx)
        await linkAccount(user.id, 'github', unlike(), tx)
      })
      return { input: { provider: 'github' } }
    },
  },
  '[team]/settings#rememberTheme': { who: 'signed-in', make: () => ({ input: { theme: 'dark' } }) },
  '[team]/settings#saveKeys': {
    who: 'signed-in',
    make: () => ({ input: { singleKeys: true, map: { queueNext: 'n' } } }),
  },
  '[team]/team#changeRole': {
    who: 'team.manage',
    make: async ({ team }) => ({
      input: { memberId: (await makeMember(team, 'VIEWER')).id, role: 'REVIEWER', version: 1 },
    }),
    ids: { memberId: 'not-found' },
  },
  '[team]/team#removeMember': {
    who: 'team.manage',
    make: async ({ team }) => ({ input: { memberId: (await makeMember(team, 'VIEWER')).id, version: 1 } }),
    ids: { memberId: 'not-found' },
  },
  '[team]/team#setAbsence': {
    who: 'desk.read',
    make: async (_, { id, scope }) => {
      const seen = (await readOwnAbsence(scope))?.id ?? null
      const nothing = { fromAt: null, untilAt: null, note: '' }
      await setAbsence(scope, { memberId: id, seen, back: true, ...nothing })
      return {
        input: { memberId: id, seen: '', fromAt: '2026-12-21T23:00:00Z', untilAt: '', note: 'By the sea' },
      }
    },
    ids: { memberId: 'not-found' },
  },
  '[team]/team#invite': {
    who: 'invitation.manage',
    make: () => ({ input: { role: 'REVIEWER', note: 'For the night shift', days: 7 } }),
  },
  '[team]/team#revokeInvitation': {
    who: 'invitation.manage',
    make: async (desk) => ({ input: { invitationId: await openInvitation(desk) } }),
    ids: { invitationId: 'not-found' },
  },
  '[team]/team/policy#changePolicy': {
    who: 'policy.edit',
    make: async ({ owner }) => {
      const { version, rules } = await getPolicy(owner.scope)
      const drift = rules.find(({ id }) => id === 'drift')?.setting === 'INFO' ? 'WARN' : 'INFO'
      return { input: { version, drift, note: 'As agreed' } }
    },
  },
  '[team]/team/hosts#changeHosts': {
    who: 'hosts.edit',
    make: async ({ owner }) => {
      const { version } = await getHosts(owner.scope)
      return { input: { version, allow: '', deny: `mirror-${version}.example`, note: 'As agreed' } }
    },
  },
  '[team]/team/log#checkChain': { who: 'desk.read', make: () => ({ input: {} }) },
}
