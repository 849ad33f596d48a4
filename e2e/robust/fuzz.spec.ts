import { newId } from '@/lib/core/ids'
import { PAGES, ROUTES } from '../access/addresses'
import { type AccessDesk, makeAccessDesk, placesOf } from '../access/desk'
import { withValueAt } from '../access/ids'
import type { ActionRow, Made } from '../access/rows'
import { ACTIONS } from '../access/table'
import { type ActionAnswer, callAction } from '../support/actions'
import { faultsSince, heardSoFar } from '../support/server-log'
import { cookieOf, expect, test } from '../support/test'
import { ODDITIES, placesIn, withLargeTexts } from './fuzz'

test.describe.configure({ mode: 'parallel' })

/** One for all that a worker runs: tests that may run side by side have each their own `beforeAll`. */
let made: Promise<AccessDesk> | undefined
let desk: AccessDesk
let from = 0
test.beforeEach(async () => {
  made ??= makeAccessDesk()
  desk = await made
  from = heardSoFar()
})
test.afterEach(() => {
  expect(faultsSince(from), 'what the server said meanwhile').toEqual([])
})

/** Every value in every field: an answer that a person can be told, never a fault of ours. */
for (const [action, row] of Object.entries(ACTIONS)) {
  test(`action ${action} has an answer to whatever is sent`, async () => {
    test.setTimeout(300_000)
    const asking = await asker(action, row)
    const faults: string[] = []
    let asked = 0
    for (const place of placesIn({ team: '', ...(await asking.input()) }))
      for (const [what, value] of Object.entries(ODDITIES)) {
        asked += 1
        const given = { team: desk.team.slug, ...(await asking.input()) }
        const answer = await asking.ask(withValueAt(given, place, value))
        if (isFault(answer)) faults.push(`${place} = ${what}: ${JSON.stringify(answer).slice(0, 300)}`)
      }
    for (const [what, value] of Object.entries(ODDITIES)) {
      asked += 1
      const whole = await asking.ask(value)
      if (isFault(whole)) faults.push(`the whole input = ${what}: ${JSON.stringify(whole).slice(0, 300)}`)
    }
    // The team stays as it is: where nothing can be looked up, nothing else is looked at.
    const texts = withLargeTexts({ team: '', ...(await asking.input()) })
    const large = await asking.ask(withValueAt(texts, 'team', desk.team.slug))
    if (isFault(large)) faults.push(`large texts: ${JSON.stringify(large).slice(0, 300)}`)
    const unheardOf = { team: desk.team.slug, ...(await asking.input()), ...ODDITIES }
    const more = await asking.ask(unheardOf)
    if (isFault(more)) faults.push(`unknown fields: ${JSON.stringify(more).slice(0, 300)}`)
    expect(faults, `${asked + 2} calls`).toEqual([])
  })
}

function isFault(answer: ActionAnswer): boolean {
  return answer.kind === 'broken' || (answer.kind === 'problem' && answer.problem.kind === 'fault')
}

/** Asks as the owner. An input that was taken is used up, and made anew for the next call. */
async function asker(action: string, row: ActionRow) {
  let cookie = await cookieOf(desk.owner)
  let made: Made | undefined
  return {
    async input() {
      made ??= await row.make(desk, desk.owner)
      return made.input
    },
    async ask(input: unknown) {
      const answer = await callAction({ action, input, at: placesOf(desk), cookie })
      if (answer.kind === 'problem') return answer
      made = undefined
      // Some calls end the session they came with.
      cookie = await cookieOf(desk.owner)
      return answer
    },
  }
}

const QUERIES = [
  'part',
  'order',
  'cursor',
  'before',
  'after',
  'q',
  'words',
  'tab',
  'story',
  'storyId',
  'due',
  'claim',
  'kind',
]
const MORE = [
  'next',
  'callbackUrl',
  'error',
  'ended',
  'claims',
  'chosen',
  'title',
  'from',
  'at',
  'start',
  'end',
]
/** What a query may hold that a database, or whoever reads it, could stumble over. */
const WORST = [
  '%00',
  '%ED%A0%80',
  'x'.repeat(4_000),
  Buffer.from('[1,"\\u0000","\\u0000"]').toString('base64url'),
  Buffer.from(JSON.stringify([1, '\0', newId()])).toString('base64url'),
  Buffer.from('[0,"x","x"]').toString('base64url'),
]
const VALUES = [
  ...WORST,
  '',
  '-1',
  '0',
  '1e308',
  '99999999999999999999',
  'NaN',
  '%FF',
  `'; DROP TABLE "Claim"; --`,
  '<script>alert(1)</script>',
  '//evil.example',
  '%E2%80%AE%D9%82%D8%A7%D9%84',
]

for (const [name, row] of [...Object.entries(PAGES), ...Object.entries(ROUTES)]) {
  if (name.startsWith('POST')) continue
  test(`${name} opens or is not there, whatever its query says`, async () => {
    test.setTimeout(300_000)
    const [path = '', own = ''] = row.path(desk).split('?')
    const cookie = await cookieOf(desk.owner)
    const faults: string[] = []
    const get = async (query: string) => {
      const address = `${process.env.E2E_URL}${path}?${query}`
      const { status, body } = await fetch(address, { headers: { Cookie: cookie }, redirect: 'manual' })
      await body?.cancel() // a stream would never end
      if (status >= 500) faults.push(`${status} ?${query.slice(0, 200)}`)
    }
    for (const value of VALUES) {
      const safe = value.startsWith('%') ? value : encodeURIComponent(value)
      await get([own, ...[...QUERIES, ...MORE].map((key) => `${key}=${safe}`)].filter(Boolean).join('&'))
      await get([...QUERIES, ...MORE].map((key) => `${key}=${safe}&${key}=again`).join('&'))
    }
    // One by one too: what is wrong with one may hide what is wrong with another.
    for (const value of WORST) {
      const safe = value.startsWith('%') ? value : encodeURIComponent(value)
      for (const key of QUERIES) await get(`${own}&${key}=${safe}`)
    }
    expect(faults).toEqual([])
  })
}

test('an address that makes no sense is not there', async () => {
  const cookie = await cookieOf(desk.owner)
  const { team, story } = desk
  const odd = ['%00', '%ED%A0%80', '%FF', '..%2f..', '%20', 'x'.repeat(3_000), '%E2%80%AE', '__proto__']
  for (const part of odd)
    for (const path of [
      `/${part}/queue`,
      `/${part}/find?words=quay`,
      `/${team.slug}/stories/${part}`,
      `/${team.slug}/stories/${story.id}/${part}`,
      `/${team.slug}/claims/${part}`,
      `/${team.slug}/snapshots/${part}/original`,
      `/${team.slug}/reports/${part}/csv`,
    ]) {
      const { status } = await fetch(process.env.E2E_URL + path, { headers: { Cookie: cookie } })
      expect([400, 404], `${path.slice(0, 80)}: ${status}`).toContain(status)
    }
})
