import pg from 'pg'
import { authorize } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import { assign } from '@/lib/reviews/assign'
import { getClaimView } from '@/lib/reviews/claim-page'
import { getDay } from '@/lib/reviews/day'
import { nextInQueue } from '@/lib/reviews/next'
import { getQueue } from '@/lib/reviews/queue'
import { countQueue } from '@/lib/reviews/queue-counts-repository'
import { submitReview } from '@/lib/reviews/submit'
import type { QueueFilter } from '@/lib/reviews/view'
import type { BenchDatabase } from './database'
import type { BenchTeam } from './load'
import { farCursor, freshClaims, openClaims, someClaims, someStory } from './places'
import { recordStatements, replay, type Statement } from './recorder'
import { cycle, interleave } from './rounds'

const READS = { rounds: 200, warmUp: 20 }
const WRITES = { rounds: 150, warmUp: 10 }
/** Each takes 500 claims that nobody has, of which the small team has some three thousand. */
const BULK = { rounds: 4, warmUp: 1 }
const BULK_CLAIMS = 500
const CLAIMS_IN_TURN = 20
/** A claim that nobody has: one begins with the first. */
const NOWHERE = '00000000-0000-7000-8000-000000000000'

/** One thing the workbench does, measured at both sizes: milliseconds of each round. */
export type ServiceTimes = {
  readonly name: string
  /** How many statements the service sends. */
  readonly statements: number
  readonly times: Record<Side, number[]>
}
type Side = 'serviceSmall' | 'bareSmall' | 'serviceLarge' | 'bareLarge'

type Desk = { readonly team: BenchTeam; readonly owner: Scope; readonly reviewer: Scope }
/** Calls of which each round makes the next: a page of one claim is measured on several claims. */
type Calls = readonly (() => Promise<unknown>)[]
type Read = { readonly name: string; readonly calls: (desk: Desk) => Promise<Calls> | Calls }

const ALL: QueueFilter = {
  tab: 'all',
  words: '',
  storyId: null,
  reviewerId: null,
  due: 'any',
  cursor: null,
  view: null,
}
const queue = (scope: Scope, filter: Partial<QueueFilter>) => [() => getQueue(scope, { ...ALL, ...filter })]

const reads = (client: pg.Client): readonly Read[] => [
  { name: "queue, a reviewer's first page", calls: ({ reviewer }) => queue(reviewer, { tab: 'mine' }) },
  { name: 'queue, first page of everything', calls: ({ owner }) => queue(owner, {}) },
  {
    name: 'queue, frequent words and overdue',
    calls: ({ owner }) => queue(owner, { words: 'tender', due: 'overdue' }),
  },
  // One claim has these words, but every claim has some of their letters: the trigrams “cla”, “lai” and “aim”.
  {
    name: 'queue, rare words of frequent letters and overdue',
    calls: ({ owner }) => queue(owner, { words: 'claim 9999:', due: 'overdue' }),
  },
  {
    name: 'queue, a word of rare letters and overdue',
    calls: ({ owner }) => queue(owner, { words: 'aqueduct', due: 'overdue' }),
  },
  {
    name: 'queue, page 1,000 (200 of the small team)',
    calls: async ({ team, owner }) => queue(owner, { cursor: await farCursor(client, team) }),
  },
  {
    name: 'queue, one reviewer of six and overdue',
    calls: ({ team, owner }) => queue(owner, { reviewerId: team.reviewerId, due: 'overdue' }),
  },
  {
    name: 'queue, what one reviewer has in review',
    calls: ({ team, owner }) => queue(owner, { tab: 'in-review', reviewerId: team.reviewerId }),
  },
  {
    name: 'queue, one story',
    calls: async ({ team, owner }) => queue(owner, { storyId: await someStory(client, team) }),
  },
  { name: 'queue, the count of every tab', calls: ({ owner }) => [() => countQueue(owner, new Date())] },
  { name: 'the next claim of a reviewer', calls: ({ reviewer }) => [() => nextInQueue(reviewer, NOWHERE)] },
  { name: "a reviewer's own day", calls: ({ reviewer }) => [() => getDay(reviewer, 'Europe/Berlin')] },
  {
    name: 'a claim with its attributions',
    calls: async ({ team, owner }) =>
      (await someClaims(client, team, CLAIMS_IN_TURN)).map((id) => () => getClaimView(owner, id)),
  },
]

/** Measures the services beside their own statements sent by a bare `pg` client. */
export async function benchServices(database: BenchDatabase): Promise<ServiceTimes[]> {
  const client = await connect(database.url)
  const twin = await connect(database.twinUrl)
  try {
    const [small, large] = [await deskOf(database.small), await deskOf(database.large)]
    const measured: ServiceTimes[] = []
    for (const read of reads(client)) measured.push(await benchRead(read, small, large, client))
    for (const write of WRITES_OF) measured.push(await benchWrite(write, small, large, client, twin))
    return measured
  } finally {
    await Promise.all([client.end(), twin.end()])
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

async function deskOf(team: BenchTeam): Promise<Desk> {
  const as = (userId: string) =>
    authorize({ userId, sessionId: '', name: '', email: '' }, team.slug, 'desk.read')
  return { team, owner: await as(team.ownerUserId), reviewer: await as(team.reviewerUserId) }
}

async function benchRead(
  { name, calls }: Read,
  small: Desk,
  large: Desk,
  client: pg.Client,
): Promise<ServiceTimes> {
  const [a, b] = [
    await prepareRead(await calls(small), client),
    await prepareRead(await calls(large), client),
  ]
  const times = await interleave(
    { serviceSmall: a.service, bareSmall: a.bare, serviceLarge: b.service, bareLarge: b.bare },
    READS,
  )
  return { name, statements: b.statements, times }
}

async function prepareRead(calls: Calls, client: pg.Client) {
  const recorded: Statement[][] = []
  for (const call of calls) recorded.push((await recordStatements(call)).statements)
  const nextCall = cycle(calls)
  const nextRecorded = cycle(recorded)
  return {
    statements: recorded[0]?.length ?? 0,
    service: () => nextCall()(),
    bare: () => replay(client, nextRecorded()),
  }
}

type Write = {
  readonly name: string
  readonly rounds: typeof WRITES | typeof BULK
  /** What is written each time anew; `times` of them are there. */
  readonly make: (desk: Desk, client: pg.Client, times: number) => Promise<() => Promise<unknown>>
}

const WRITES_OF: readonly Write[] = [
  {
    name: 'a verdict with its audit events',
    rounds: WRITES,
    make: async ({ team, reviewer }, client, times) => {
      const nextClaim = cycle(await freshClaims(client, team, times))
      return () =>
        submitReview(reviewer, {
          claimId: nextClaim(),
          claimVersion: 1,
          draftVersion: 0,
          // Their sources are not named, so no rule lets it be confirmed.
          verdict: 'UNVERIFIED',
          rationale: 'The closing order of Monday names the bridge, and not the hour.',
        })
    },
  },
  {
    name: `${BULK_CLAIMS} claims assigned at once, with their audit events`,
    rounds: BULK,
    make: async ({ team, owner }, client, times) => {
      const all = await openClaims(client, team, times * BULK_CLAIMS)
      const nextFrom = cycle(Array.from({ length: times }, (_, n) => n * BULK_CLAIMS))
      return () => {
        const from = nextFrom()
        const claimIds = all.slice(from, from + BULK_CLAIMS)
        return assign(owner, { claimIds, reviewerIds: [team.reviewerId], dueAt: null })
      }
    },
  },
]

/** The service writes in the one database, its recorded statements are sent word for word to the twin. */
async function benchWrite(
  { name, rounds, make }: Write,
  small: Desk,
  large: Desk,
  client: pg.Client,
  twin: pg.Client,
): Promise<ServiceTimes> {
  const count = rounds.rounds + rounds.warmUp + 1
  const prepared = async (desk: Desk) => prepareWrite(await make(desk, client, count), twin)
  const [a, b] = [await prepared(small), await prepared(large)]
  for (const { service } of [a, b]) await service() // recorded one after the other
  const times = await interleave(
    { serviceSmall: a.service, bareSmall: a.bare, serviceLarge: b.service, bareLarge: b.bare },
    rounds,
  )
  const statements = a.waiting[0]?.length ?? 0
  for (const { bare, waiting } of [a, b]) while (waiting.length > 0) await bare()
  await demandSame(client, twin)
  return { name, statements, times }
}

function prepareWrite(write: () => Promise<unknown>, twin: pg.Client) {
  const waiting: Statement[][] = []
  const service = async () => {
    waiting.push((await recordStatements(write)).statements)
  }
  return { waiting, service, bare: () => replay(twin, waiting.shift() ?? []) }
}

/** Both sides did the same work if both chains of events end in the same hash. */
async function demandSame(client: pg.Client, twin: pg.Client): Promise<void> {
  const heads = async (of: pg.Client) =>
    JSON.stringify((await of.query('SELECT "teamId", seq, hash FROM "AuditHead" ORDER BY "teamId"')).rows)
  if ((await heads(client)) !== (await heads(twin)))
    throw new Error('service and bare statements did not write the same')
}
