import { encode } from 'next-auth/jwt'
import { revokeSession } from '@/lib/auth/repository'
import { newId } from '@/lib/core/ids'
import { changeRole, removeMember } from '@/lib/teams/members'
import { callAction, inOneWord } from '../support/actions'
import { SECRET } from '../support/global-setup'
import { cookieOf, type Desk, expect, sessionCookie, test } from '../support/test'

const base = () => process.env.E2E_URL ?? ''
const NAME = 'next-auth.session-token'

/** What a cookie still opens: a page, a route and an action of the team. */
async function opens({ team }: Desk, cookie: string): Promise<readonly [number, number, string]> {
  const get = async (path: string) =>
    (await fetch(`${base()}/${team.slug}${path}`, { headers: { Cookie: cookie }, redirect: 'manual' })).status
  const input = { team: team.slug, title: '', text: `The quay shuts, officials said ${newId()}.` }
  const called = await callAction({ action: '[team]/stories#createStory', input, cookie })
  return [await get('/queue'), await get('/find?words=quay'), inOneWord(called)]
}

const SIGNED_OUT = [307, 401, 'signed-out'] as const
const release = () => Promise.resolve(0)

test('a cookie that was stolen is worth nothing once its owner has signed out', async ({ desk }) => {
  const cookie = await cookieOf(desk.editor)
  expect(await opens(desk, cookie)).toEqual([200, 200, 'ok'])
  const left = await callAction({ action: '#signOut', input: {}, cookie, at: { team: desk.team.slug } })
  expect(left).toMatchObject({ kind: 'redirect', to: '/sign-in?ended=1' })
  expect(await opens(desk, cookie)).toEqual(SIGNED_OUT)
})

test('ending the other sessions ends the thief’s and keeps one’s own', async ({ desk }) => {
  const [own, stolen] = [await cookieOf(desk.editor), await cookieOf(desk.editor)]
  const call = { action: '[team]/settings#endOtherSessions', input: {}, at: { team: desk.team.slug } }
  expect(inOneWord(await callAction({ ...call, cookie: own }))).toBe('ok')
  expect(await opens(desk, stolen)).toEqual(SIGNED_OUT)
  expect(await opens(desk, own)).toEqual([200, 200, 'ok'])
})

test('someone taken out of the team is out on the next request', async ({ desk }) => {
  const cookie = await cookieOf(desk.editor)
  expect(await opens(desk, cookie)).toEqual([200, 200, 'ok'])
  await removeMember(desk.owner.scope, { memberId: desk.editor.id, version: 1 }, release)
  expect(await opens(desk, cookie)).toEqual([404, 404, 'not-found'])
})

test('a new role counts from the next request on', async ({ desk }) => {
  const cookie = await cookieOf(desk.editor)
  await changeRole(desk.owner.scope, { memberId: desk.editor.id, role: 'VIEWER', version: 1 }, release)
  expect(await opens(desk, cookie)).toEqual([200, 200, 'forbidden'])
  await changeRole(desk.owner.scope, { memberId: desk.editor.id, role: 'EDITOR', version: 2 }, release)
  expect(await opens(desk, cookie)).toEqual([200, 200, 'ok'])
})

test('cookies that are garbage, forged, foreign, expired or about nobody open nothing', async ({ desk }) => {
  const maxAge = 60 * 60
  const { value: good } = await sessionCookie(desk.owner.user.id)
  const { value: revoked } = await sessionCookie(desk.owner.user.id)
  const sign = (token: Record<string, unknown>, secret = SECRET) => encode({ token, secret, maxAge })
  const { decode } = await import('next-auth/jwt')
  const sid = String((await decode({ token: good, secret: SECRET }))?.sid)
  await revokeSession(String((await decode({ token: revoked, secret: SECRET }))?.sid), new Date())
  const cookies = {
    empty: '',
    garbage: 'garbage',
    'a made-up id': newId(),
    'the bare id of a live session': sid,
    'one letter changed': `${good.slice(0, -2)}${good.at(-2) === 'A' ? 'B' : 'A'}${good.slice(-1)}`,
    'cut short': good.slice(0, -20),
    'signed with another secret': await sign({ sid }, 'another secret, and also long enough'),
    'no session': await sign({ sub: desk.owner.user.id }),
    'a session nobody has': await sign({ sid: newId() }),
    'a session that is no id': await sign({ sid: `' OR 1=1 --` }),
    'a session of the wrong type': await sign({ sid: { contains: '' } }),
    expired: await encode({ token: { sid }, secret: SECRET, maxAge: -60 }),
    revoked,
    'very long': 'x'.repeat(7_000),
  }
  expect(await opens(desk, `${NAME}=${good}`)).toEqual([200, 200, 'ok'])
  for (const [what, value] of Object.entries(cookies))
    expect(await opens(desk, `${NAME}=${value}`), what).toEqual(SIGNED_OUT)
})

test('an action that another site sends is refused before it is run', async ({ desk }) => {
  const cookie = await cookieOf(desk.owner)
  const call = {
    action: '[team]/team#invite',
    input: { team: desk.team.slug, role: 'OWNER', note: '', days: 7 },
    cookie,
  }
  for (const Origin of ['https://evil.example', 'http://127.0.0.1:1', 'null']) {
    const answer = await callAction({ ...call, headers: { Origin } })
    expect(answer, Origin).toMatchObject({ kind: 'broken' })
  }
  expect(inOneWord(await callAction(call))).toBe('ok')
})
