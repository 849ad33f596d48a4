import { findHead } from '@/lib/audit/repository'
import { db } from '@/lib/core/db'
import { editStory } from '@/lib/stories/service'
import { randomFrom } from '@/lib/testing/made-sentences'
import { waitUntil } from '../../scripts/lib/processes.mjs'
import { faultsOf } from './check'
import type { Servers } from './hands'
import { type Ledger, percentile } from './ledger'
import { delaysOf, Listener } from './listener'
import { type Crowd, makeCrowd, type SignIn } from './newsroom'
import { work } from './person'

export type Size = {
  readonly people: number
  readonly claims: number
  readonly seconds: number
  /** Milliseconds a person thinks between two things they do, on average. */
  readonly thinking: number
  /** Pages that are looked at anew whenever they are told of something, on top of one stream for each person. */
  readonly pages: number
}

export type Outcome = {
  readonly faults: readonly string[]
  readonly acts: number
  readonly acknowledged: number
  readonly refused: Readonly<Record<string, number>>
  readonly lost: number
  /** Milliseconds, the 95th of a hundred: of an act, and from a line of history to its being told. */
  readonly p95: { readonly act: number; readonly told: number }
  readonly reconnections: number
}

const SETTLE_MS = 60_000

/**
 * A newsroom at work for a while on servers that share one database, everybody at once; then what each was told and shown is
 * held against what is stored.
 *
 * @param midway called when half of the time is over, while all go on
 */
export async function runCrowd(
  size: Size,
  servers: Servers,
  { signIn, midway }: { signIn: SignIn; midway?: () => Promise<void> },
): Promise<Outcome> {
  const crowd = await makeCrowd(size, signIn)
  const ledger: Ledger = []
  const people = [...crowd.editors, ...crowd.reviewers]
  const since = await headOf(crowd)
  const listeners = [
    ...people.map(
      (person, n) => new Listener(crowd.team.slug, person.cookie, servers, { storyId: crowd.story.id }, n),
    ),
    ...pagesOf(crowd, servers, size.pages),
  ]
  try {
    await Promise.all(listeners.map((listener) => listener.start(since)))
    const until = Date.now() + size.seconds * 1_000
    const half = new Promise<void>((resolve) => setTimeout(resolve, size.seconds * 500))
    await Promise.all([
      half.then(midway),
      ...people.map((person, at) =>
        work(person, {
          crowd,
          servers,
          ledger,
          at,
          until,
          thinking: size.thinking,
          random: chanceFrom(at + 1),
        }),
      ),
    ])
    const faults = [
      ...(await settle(crowd, listeners)),
      ...(await faultsOf(crowd.editors[0]?.member.scope ?? never(), crowd.story.id, ledger)),
    ]
    return { faults, ...(await figures(crowd, ledger, listeners)) }
  } finally {
    await Promise.all(listeners.map((listener) => listener.stop()))
  }
}

/** Queues, the story and claims, each in front of somebody. */
function pagesOf(crowd: Crowd, servers: Servers, count: number): Listener[] {
  const people = [...crowd.editors, ...crowd.reviewers]
  const [team, storyId] = [crowd.team.slug, crowd.story.id]
  return Array.from({ length: count }, (_, n) => {
    const person = people[n % people.length] ?? never()
    const claimId = crowd.claims[n % crowd.claims.length]?.id ?? ''
    const [page, topic] = [
      [`/${team}/queue?tab=all`, {}],
      [`/${team}/claims/${claimId}`, { claimId, storyId }],
      [`/${team}/queue`, {}],
    ][n % 3] as [string, { claimId?: string; storyId?: string }]
    return new Listener(team, person.cookie, servers, topic, n, page)
  })
}

/** Waits until everybody has been told and has looked; whoever never is, and whoever believes what is not so, is a fault. */
async function settle(crowd: Crowd, listeners: readonly Listener[]): Promise<string[]> {
  const head = await sayLast(crowd)
  const all = () => listeners.every((one) => one.hasHeard(head) && one.isQuiet())
  await waitUntil(all, SETTLE_MS)
  const deaf = listeners
    .filter((one) => !one.hasHeard(head))
    .map(() => `a page was never told of line ${head}`)
  const stale = await Promise.all(
    listeners
      .filter((one) => one.shows !== '')
      .map(async (one) => {
        const fresh = await one.fresh()
        return one.shows === fresh
          ? []
          : [`a page shows “${apart(one.shows, fresh)}” and should “${apart(fresh, one.shows)}”`]
      }),
  )
  return [...deaf, ...stale.flat()]
}

/** Writes a line that concerns every page and is kept from nobody. */
async function sayLast(crowd: Crowd): Promise<number> {
  const { scope } = crowd.editors[0]?.member ?? never()
  const edit = {
    storyId: crowd.story.id,
    version: 1,
    title: 'The end of the shift',
    outlet: '',
    deadline: null,
  }
  await editStory(scope, edit)
  return headOf(crowd)
}

/** Where two texts part, with some of what follows. */
function apart(a: string, b: string): string {
  const at = [...a].findIndex((letter, n) => letter !== b[n])
  return a.slice(Math.max(0, at - 80), at + 120)
}

async function figures(crowd: Crowd, ledger: Ledger, listeners: readonly Listener[]) {
  const refused: Record<string, number> = {}
  for (const { answer } of ledger)
    if (answer !== 'ok' && answer !== 'lost') refused[answer] = (refused[answer] ?? 0) + 1
  return {
    acts: ledger.length,
    acknowledged: ledger.filter(({ answer }) => answer === 'ok').length,
    refused,
    lost: ledger.filter(({ answer }) => answer === 'lost').length,
    p95: {
      act: percentile(
        ledger.map(({ took }) => took),
        0.95,
      ),
      told: percentile(await toldAfter(crowd, listeners), 0.95),
    },
    reconnections: listeners.reduce((sum, { reconnections }) => sum + reconnections, 0),
  }
}

/** Of those who listen to the whole story. */
async function toldAfter(crowd: Crowd, listeners: readonly Listener[]): Promise<number[]> {
  const where = { teamId: crowd.team.id, storyId: crowd.story.id }
  const lines = await db().auditEvent.findMany({ where, select: { seq: true, at: true } })
  const ofStory = ({ topic }: Listener) => topic.storyId !== undefined && topic.claimId === undefined
  return delaysOf(lines, listeners.filter(ofStory))
}

const headOf = async (crowd: Crowd) => (await findHead(crowd.editors[0]?.member.scope ?? never())).seq

function never(): never {
  throw new Error('a newsroom without editors')
}

/** Numbers in 0..1, the same for the same seed. */
function chanceFrom(seed: number): () => number {
  const { below } = randomFrom(seed)
  return () => below(1_000_000) / 1_000_000
}
