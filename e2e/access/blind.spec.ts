import { changeDue } from '@/lib/reviews/due'
import { findBlindClaims } from '@/lib/reviews/history-repository'
import { submitReview } from '@/lib/reviews/submit'
import type { TestMember } from '@/lib/testing/factories'
import { quoteMinutes, reviewOf } from '@/lib/testing/reviews'
import { callAction } from '../support/actions'
import { cookieOf, expect, test } from '../support/test'
import { type BlindDesk, makeBlindDesk } from './blind-desk'
import { readable, streams, unknownInMore, type Way } from './blind-ways'
import { placesOf } from './desk'
import { withValueAt } from './ids'
import { mayCall } from './rows'
import { ACTIONS } from './table'

/*
 * Whoever has still to review a claim learns nothing of what another reviewer found, gathered or said: not by any page,
 * as a document or as the router asks for it, nor by any route, stream or action. The lists are those that the sweep goes
 * through, which a test holds to be complete.
 */
test.describe.configure({ mode: 'default' })

let desk: BlindDesk
let other: BlindDesk

test.beforeAll(async () => {
  desk = await makeBlindDesk('much')
  other = await makeBlindDesk('little')
})

const FORMS = { document: {}, router: { RSC: '1' } } as const
type Form = keyof typeof FORMS

async function read(path: string, by: TestMember, form: Form): Promise<string> {
  const headers = { Cookie: await cookieOf(by), ...FORMS[form] }
  const base = process.env.E2E_URL ?? ''
  const response = await fetch(base + path, { headers, redirect: 'manual' })
  expect(response.status, path).toBeLessThan(500)
  const to = response.headers.get('location') ?? ''
  // A router's question without its mark is sent to the address with the mark.
  if (form === 'router' && /[?&]_rsc\b/.test(to)) return read(to.replace(base, ''), by, form)
  return `${to}\n${await response.text()}`
}

/** What of all that is kept stands in an answer, but for what the question itself said. */
const keptIn = (answer: string, { kept }: BlindDesk, asked = '') =>
  Object.entries(kept)
    .filter(([, words]) => answer.includes(words) && !asked.includes(words))
    .map(([what]) => what)

const isBlind = async ({ second, claim }: BlindDesk) =>
  (await findBlindClaims(second.scope, [claim.id])).length === 1

test('what is asked beside the table is about what the table has', () => {
  expect(unknownInMore()).toEqual([])
})

test('a blind reviewer is told nothing by any page or route', async () => {
  for (const { name, path } of readable(desk))
    for (const form of ['document', 'router'] as const) {
      const answer = await read(path, desk.second, form)
      expect(keptIn(answer, desk, path), `${name} (${form}) at ${path}`).toEqual([])
    }
  expect(await isBlind(desk)).toBe(true)
})

test('and nothing by how a page differs when another was found', async () => {
  // The two desks are asked alike; of what is kept there is more in one of them.
  const pages = async (at: BlindDesk) => {
    const found = new Map<string, string[]>()
    for (const { name, path } of readable(at)) {
      // Asked with words or ids of its own, an answer says them again.
      if (!name.startsWith('/') || /[?&](words|comment|about)=/.test(path)) continue
      found.set(
        name,
        [
          ...new Set([...(found.get(name) ?? []), ...wordsOf(await read(path, at.second, 'document'))]),
        ].sort(),
      )
    }
    return Object.fromEntries(found)
  }
  expect(await pages(desk)).toEqual(await pages(other))
})

/** The words one reads on a page, without what differs between any two desks: names with numbers, digests and times. */
function wordsOf(page: string): string[] {
  const read = page.replaceAll(/<(script|style|time)\b[\s\S]*?<\/\1>/g, '').matchAll(/>([^<]+)</g)
  const words = [...read].map(([, text = '']) => text.replaceAll(/\S*\d\S*/g, '#').trim())
  return [...new Set(words)].filter((text) => /\p{L}/u.test(text)).sort()
}

test('a blind reviewer is told nothing by any action', async () => {
  for (const [name, row] of Object.entries(ACTIONS)) {
    if (!mayCall(row.who, 'REVIEWER') || ENDS[name]) continue
    const { input } = await row.make(desk, desk.second)
    for (const asked of [input, aboutWhatIsKept(input, Object.keys(row.ids ?? {}))]) {
      const cookie = await cookieOf(desk.second)
      const call = { action: name, input: { team: desk.team.slug, ...asked, ...REFUSED[name] } }
      const answer = await callAction({ ...call, at: placesOf(desk), cookie })
      const words = JSON.stringify(answer)
      expect(answer.kind, `${name}: ${words}`).not.toBe('broken')
      expect(keptIn(words, desk, JSON.stringify(asked)), `${name}: ${words}`).toEqual([])
    }
    expect(await isBlind(desk), `after ${name}`).toBe(true)
  }
})

/** By them a review is to come no longer: whoever gives the claim away may read what is in, and never judges it again. */
const ENDS: Readonly<Record<string, string>> = {
  '[team]/claims#releaseClaim': 'gives the claim away',
}

/** What would be a review, by words that a blind reviewer can still be refused by. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '[team]/claims#submitReview': { claimVersion: 7 },
}

/** The same input, naming the claim under review and what is kept of it. */
function aboutWhatIsKept(
  input: Readonly<Record<string, unknown>>,
  paths: readonly string[],
): Readonly<Record<string, unknown>> {
  const { claim, evidenceId, commentId, threadId, waiverId } = desk
  const ids: Readonly<Record<string, string | null>> = {
    claimId: claim.id,
    evidenceId,
    commentId,
    threadId,
    waiverId,
    'evidenceIds.0': evidenceId,
  }
  return paths.reduce<Readonly<Record<string, unknown>>>((made, path) => {
    const id = ids[path]
    return id ? (withValueAt(made, path, id) as Readonly<Record<string, unknown>>) : made
  }, input)
}

test('a stream tells a blind reviewer that a review is in, and never what it says', async () => {
  const heard = await Promise.all(
    streams(desk).map((way) => hearWhile(way, desk.second, () => keptHappens(desk))),
  )
  for (const { way, words } of heard) expect(keptIn(words, desk, way.path), way.path).toEqual([])
  expect(heard.length).toBeGreaterThan(0)
})

let heardBefore = 0
/** Another review is revised, and then something happens that everybody may know of: by that the stream has told all. */
async function keptHappens({ first, editor, claim, kept }: BlindDesk): Promise<void> {
  heardBefore += 1
  if (heardBefore === 1) {
    const rationale = `${kept.rationale} after all`
    const again = { rationale, verdict: 'UNVERIFIED', supersedes: 1, draftVersion: 2 } as const
    await submitReview(first.scope, reviewOf(desk, again))
    await quoteMinutes(desk, first)
  }
  const dueAt = new Date(Date.UTC(2099, 0, heardBefore))
  await changeDue(editor.scope, { changes: [{ claimId: claim.id, dueAt }] })
}

async function hearWhile(
  way: Way,
  by: TestMember,
  happens: () => Promise<void>,
): Promise<{ way: Way; words: string }> {
  const headers = { Cookie: await cookieOf(by) }
  const response = await fetch((process.env.E2E_URL ?? '') + way.path, { headers })
  expect(response.headers.get('content-type'), way.path).toContain('text/event-stream')
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let words = ''
  const until = async (said: (words: string) => boolean) => {
    while (!said(words)) {
      const piece = await reader?.read()
      if (!piece || piece.done) throw new Error(`${way.path} ended: ${words}`)
      words += decoder.decode(piece.value, { stream: true })
    }
  }
  await until((all) => all.includes('hello'))
  const before = words.length
  await happens()
  await until((all) => all.slice(before).includes('changed'))
  await reader?.cancel()
  return { way, words }
}

test('who has no review to give finds all of it where it belongs, so that it would have been found', async () => {
  for (const form of ['document', 'router'] as const) {
    const found = new Set<string>()
    for (const { path } of readable(desk))
      for (const what of keptIn(await read(path, desk.author, form), desk, path)) found.add(what)
    const shown = Object.keys(desk.kept).filter((what) => what !== 'draft')
    expect([...found].sort(), form).toEqual(shown.sort())
  }
  const own = await read(`/${desk.team.slug}/claims/${desk.claim.id}`, desk.owner, 'document')
  expect(own).toContain(desk.draft)
})

test('and to them the two desks do not look alike', async () => {
  const of = async ({ team, claim, author }: BlindDesk) =>
    wordsOf(await read(`/${team.slug}/claims/${claim.id}`, author, 'document'))
  const [much, little] = [await of(desk), await of(other)]
  expect(much).not.toEqual(little)
})
