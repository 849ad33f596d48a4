import { ROLES, type Role } from '@/lib/access/permissions'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { TestMember } from '@/lib/testing/factories'
import { type ActionAnswer, callAction, inOneWord } from '../support/actions'
import { builtActions } from '../support/entry-points'
import { cookieOf, expect, test } from '../support/test'
import { PAGES, ROUTES } from './addresses'
import { type AccessDesk, makeAccessDesk, memberOf, placesOf } from './desk'
import { valueAt, withValueAt } from './ids'
import { type Column, Result } from './result'
import { type ActionRow, type AddressRow, type Made, mayCall } from './rows'
import { ACTIONS } from './table'

test.describe.configure({ mode: 'default' })

let ours: AccessDesk
let theirs: AccessDesk
const result = new Result()
const MALFORMED = 'not-an-id'

test.beforeAll(async () => {
  ours = await makeAccessDesk()
  theirs = await makeAccessDesk()
})

test.afterAll(() => {
  console.warn(result.write())
})

test('the build answers to no action that the table does not know', () => {
  const known = Object.keys(ACTIONS)
  expect(
    builtActions()
      .map(({ name }) => name)
      .filter((name) => !known.includes(name)),
  ).toEqual([])
})

for (const [name, row] of Object.entries(ACTIONS)) {
  test(`action ${name}`, async () => {
    const cells = new Map<Column, string>()
    await roles(name, row, cells)
    await strangers(name, row, cells)
    result.add(name, row.who, cells)
  })
}

type Asking = {
  readonly action: string
  readonly made: Made
  readonly at: AccessDesk
  readonly by?: TestMember
}

async function ask({ action, made, at, by }: Asking): Promise<ActionAnswer> {
  // A session of its own for each call: some calls end the one they came with.
  const cookie = by && (await cookieOf(by))
  return callAction({ action, input: { team: at.team.slug, ...made.input }, at: placesOf(at), cookie })
}

async function roles(action: string, row: ActionRow, cells: Map<Column, string>): Promise<void> {
  const granted = row.grants ?? 'ok'
  const called = async (column: Column, expected: string, asking: Omit<Asking, 'action'>) => {
    const answer = await ask({ action, ...asking })
    expect(inOneWord(answer), `${action}, ${column}: ${JSON.stringify(answer)}`).toBe(expected)
    cells.set(column, inOneWord(answer))
  }
  const at = ours
  const refusing = atOurAddress(await row.make(ours, ours.owner))
  const before = await eventsOf(ours)
  if (row.who !== 'public') await called('signed out', 'signed-out', { made: refusing, at })
  for (const role of ROLES)
    if (!mayCall(row.who, role))
      await called(role, 'forbidden', { made: refusing, at, by: memberOf(ours, role) })
  if (row.who !== 'public' && row.who !== 'signed-in')
    await called('stranger at our address', 'not-found', { made: refusing, at, by: theirs.owner })
  expect(await eventsOf(ours), 'what is refused leaves no trace').toBe(before)
  if (row.who === 'public')
    await called('signed out', granted, { made: await row.make(ours, ours.owner), at })
  for (const role of ROLES.filter((one: Role) => mayCall(row.who, one))) {
    const by = memberOf(ours, role)
    await called(role, granted, { made: await row.make(ours, by), at, by })
  }
}

function atOurAddress({ input: { team: _, ...input } }: Made): Made {
  return { input }
}

/** Another team's owner, in their own team, names what is ours, what nobody has, and what cannot be an id. */
async function strangers(action: string, row: ActionRow, cells: Map<Column, string>): Promise<void> {
  const told: Record<string, Set<string>> = { foreign: new Set(), missing: new Set(), malformed: new Set() }
  for (const [path, expected] of Object.entries(row.ids ?? {})) {
    const own = await row.make(theirs, theirs.owner)
    const foreign = String(valueAt((await row.make(ours, ours.owner)).input, path))
    const withId = async (id: string) => {
      const input = withValueAt(own.input, path, id) as Made['input']
      const answer = await ask({ action, made: { input }, at: theirs, by: theirs.owner })
      return { word: inOneWord(answer), text: JSON.stringify(answer).replaceAll(id, 'the id') }
    }
    const missing = newId()
    const [a, b, c] = [await withId(foreign), await withId(missing), await withId(MALFORMED)]
    expect(a.word, `${action}, another team’s ${path}: ${a.text}`).toBe(expected)
    expect(b.text, `${action}, ${path}: missing is answered like another team’s`).toBe(a.text)
    expect(c.word, `${action}, malformed ${path}: ${c.text}`).toBe('invalid')
    told.foreign?.add(a.word)
    told.missing?.add(b.word)
    told.malformed?.add(c.word)
  }
  if (!row.ids) return
  cells.set('our id in their team', [...(told.foreign ?? [])].join(', '))
  cells.set('missing id', [...(told.missing ?? [])].join(', '))
  cells.set('malformed id', [...(told.malformed ?? [])].join(', '))
}

/** What people did; the search for statements goes on beside them. */
function eventsOf({ team }: AccessDesk): Promise<number> {
  return db().auditEvent.count({ where: { teamId: team.id, actorId: { not: null } } })
}

for (const [name, row] of Object.entries(PAGES)) {
  test(`page ${name}`, () => addresses(name, 'GET', row, 307))
}

for (const [name, row] of Object.entries(ROUTES)) {
  test(`route ${name}`, () => addresses(name, name.split(' ')[0] ?? 'GET', row, 401))
}

type Fetched = { readonly status: number; readonly to: string | null; readonly body: string }

async function fetchAs(path: string, method: string, by?: TestMember): Promise<Fetched> {
  const base = process.env.E2E_URL ?? ''
  const headers: Record<string, string> = by ? { Cookie: await cookieOf(by) } : {}
  const response = await fetch(base + path, { method, headers, redirect: 'manual' })
  return { status: response.status, to: response.headers.get('location'), body: await bodyOf(response) }
}

/** All of an answer; of a stream, which never ends, what comes first. */
async function bodyOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text()
  const reader = response.body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(first?.value)
}

async function addresses(name: string, method: string, row: AddressRow, signedOut: number): Promise<void> {
  const cells = new Map<Column, string>()
  const path = row.path(ours)
  const got = async (column: Column, expected: number, at: string, by?: TestMember) => {
    const answer = await fetchAs(at, method, by)
    expect(answer.status, `${method} ${at}, ${column}`).toBe(expected)
    cells.set(column, String(answer.status))
    return answer
  }
  const away = await got('signed out', row.signedOut ?? signedOut, path)
  if (away.status === 307 && !row.signedOut && name !== '/no-team')
    expect(away.to, `${name} leads back after signing in`).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
  for (const role of ROLES)
    await got(role, mayCall(row.who, role) ? (row.grants ?? 200) : 403, path, memberOf(ours, role))
  if (row.who !== 'public' && row.who !== 'signed-in')
    await got('stranger at our address', 404, path, theirs.owner)
  const [own] = row.ids?.(theirs) ?? []
  const [foreign] = row.ids?.(ours) ?? []
  if (own && foreign) {
    const at = (id: string) => row.path(theirs).replace(own, id)
    const missing = newId()
    const a = await got('our id in their team', row.foreign ?? 404, at(foreign), theirs.owner)
    const b = await got('missing id', row.foreign ?? 404, at(missing), theirs.owner)
    await got('malformed id', 404, at(MALFORMED), theirs.owner)
    expect(comparable(b, missing), `${name}: missing looks like another team’s`).toBe(comparable(a, foreign))
  }
  result.add(name, row.who, cells)
}

/** The words of an answer, in no order: a page is sent in pieces, and which comes first is chance. */
function comparable({ status, body, to }: Fetched, id: string): string {
  if (status < 400) return to ?? ''
  const runs = body
    .replaceAll(id, 'the id')
    .replaceAll(/nonce(="|\\":\\"|":")[^"\\]+/g, 'nonce')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now')
    .match(/[\p{L}\p{N} ,.:'’-]{4,}/gu)
  // Pieces are numbered as they come: `12:E`, after a line break `n12:E`.
  const words = (runs ?? []).map((run) => run.replace(/^n?[0-9a-f]{1,4}:[A-Z]{0,2}/, ''))
  return [...new Set(words)]
    .filter((word) => /\p{L}{4}/u.test(word))
    .sort()
    .join('\n')
}
