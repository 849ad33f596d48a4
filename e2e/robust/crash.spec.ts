import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startPostgres, stopPostgres } from '../../scripts/lib/postgres.mjs'
import { callAction, inOneWord } from '../support/actions'
import { freePort, type RunningServer, startServer } from '../support/server'
import { expect, test } from '../support/test'
import { foundNewsroom, type Newsroom, type Prepared } from './newsroom'
import { killAll, withChildren } from './processes'
import { checkChain, traceOf, wholeness, withClient } from './stored'

const ROUNDS = 50
/** Submissions on their way when the kill comes, in every third round. */
const IN_FLIGHT = 4
const VICTIMS = ['server', 'postmaster', 'all of Postgres', 'server and postmaster', 'everything'] as const
type Victim = (typeof VICTIMS)[number]

const plan = Array.from({ length: ROUNDS }, (_, n) => ({
  victim: VICTIMS[n % VICTIMS.length] ?? 'server',
  submissions: n % 3 === 2 ? IN_FLIGHT : 1,
}))

test('an acknowledged verdict survives kill -9, and no half of one is left', async () => {
  test.setTimeout(900_000)
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-crash-'))
  const port = await freePort()
  const start = () => startServer({ dataDir, port })
  let server = await start()
  try {
    const needed = plan.reduce((sum, { submissions }) => sum + submissions, 0)
    const newsroom = await foundNewsroom(server.url, needed)
    const waiting = [...newsroom.claims]
    const counts = { acknowledged: 0, 'unacknowledged, whole': 0, 'unacknowledged, nothing': 0, restarts: 0 }
    for (const [round, { victim, submissions }] of plan.entries()) {
      const { url, pid } = await startPostgres({ dataDir })
      const claims = waiting.splice(0, submissions)
      const answered = await submitAndKill(server, newsroom, claims, victimsOf(victim, server, pid))
      if (victim === 'server' || victim === 'server and postmaster' || victim === 'everything') {
        await server.kill()
        server = await start()
        counts.restarts += 1
      } else await untilItAnswers(server, newsroom)
      await withClient(url, async (client) => {
        for (const claim of claims) {
          const trace = await traceOf(client, claim.claimId)
          const found = wholeness(trace)
          const acknowledged = answered.has(claim.claimId)
          const told = `round ${round + 1}, ${victim} killed, ${acknowledged ? 'acknowledged' : 'unacknowledged'}: ${JSON.stringify(trace)}`
          expect(found, told).not.toBe('half')
          if (acknowledged) expect(found, told).toBe('whole')
          if (acknowledged) counts.acknowledged += 1
          else if (found === 'whole') counts['unacknowledged, whole'] += 1
          else counts['unacknowledged, nothing'] += 1
        }
      })
      await sendAgain(server, newsroom, claims, url)
    }
    const { url } = await startPostgres({ dataDir })
    const chain = await withClient(url, checkChain)
    console.warn(`${ROUNDS} kills: ${JSON.stringify({ ...counts, ...chain })}`)
    expect(chain.firstBreak).toBeNull()
    expect(counts.acknowledged).toBeGreaterThanOrEqual(ROUNDS)
    const last = newsroom.claims.at(-1)?.claimId ?? ''
    const page = await open(server, newsroom, last)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(rationaleOf(last))
  } finally {
    await server.stop()
    await stopPostgres({ dataDir })
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
})

function victimsOf(victim: Victim, { process: { pid: server = 0 } }: RunningServer, postmaster: number) {
  switch (victim) {
    case 'server':
      return [server]
    case 'postmaster':
      return [postmaster]
    case 'all of Postgres':
      return withChildren(postmaster)
    case 'server and postmaster':
      return [server, postmaster]
    case 'everything':
      return [server, ...withChildren(postmaster)]
  }
}

const rationaleOf = (claimId: string) => `The minutes of 9 June say otherwise (${claimId}).`

function submission({ team }: Newsroom, { claimId, evidenceId }: Prepared) {
  const judgement = { verdict: 'DENIED', rationale: rationaleOf(claimId), evidenceIds: [evidenceId] }
  return { team, claimId, claimVersion: 1, draftVersion: 0, ...judgement }
}

/** Submits all at once and kills at the first byte of the first good answer; the claims that were acknowledged. */
async function submitAndKill(
  { url: base }: RunningServer,
  newsroom: Newsroom,
  claims: readonly Prepared[],
  victims: readonly number[],
): Promise<ReadonlySet<string>> {
  const acknowledged = new Set<string>()
  const submit = async (claim: Prepared) => {
    const { claimId } = claim
    const onArrival = (bytes: Uint8Array) => {
      if (acknowledged.has(claimId) || !Buffer.from(bytes).includes('{"ok":true')) return
      acknowledged.add(claimId)
      killAll(victims)
    }
    const input = submission(newsroom, claim)
    const at = { claim: claimId }
    await callAction({
      base,
      action: '[team]/claims#submitReview',
      input,
      at,
      cookie: newsroom.reviewer,
      onArrival,
    })
  }
  // A connection that breaks is what happens to those whose answer was still to come.
  await Promise.allSettled(claims.map(submit))
  return acknowledged
}

function open({ url }: RunningServer, { team, reviewer }: Newsroom, claimId: string): Promise<Response> {
  return fetch(`${url}/${team}/claims/${claimId}`, { headers: { Cookie: reviewer } })
}

/** A server that lost its Postgres brings it back by itself. */
async function untilItAnswers(server: RunningServer, newsroom: Newsroom): Promise<void> {
  const until = Date.now() + 30_000
  const claimId = newsroom.claims[0]?.claimId ?? ''
  while (Date.now() < until) {
    const answer = await open(server, newsroom, claimId).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return
    await sleep(100)
  }
  throw new Error(`the server did not come back:\n${server.output()}`)
}

/** Whoever was left without an answer presses again: one judgement is there, not two. */
async function sendAgain(
  { url: base }: RunningServer,
  newsroom: Newsroom,
  claims: readonly Prepared[],
  database: string,
): Promise<void> {
  for (const claim of claims) {
    const at = { claim: claim.claimId }
    const input = submission(newsroom, claim)
    const call = { base, action: '[team]/claims#submitReview', input, at, cookie: newsroom.reviewer }
    const answer = await callAction(call)
    expect(inOneWord(answer), JSON.stringify(answer)).toBe('ok')
    expect(wholeness(await withClient(database, (client) => traceOf(client, claim.claimId)))).toBe('whole')
  }
}
