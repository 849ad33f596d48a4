import { setTimeout as sleep } from 'node:timers/promises'
import { authorize } from '@/lib/access/authorize'
import { findHead } from '@/lib/audit/repository'
import { db } from '@/lib/core/db'
import { changeDue } from '@/lib/reviews/due'
import { percentile } from '../e2e/crowd/ledger'
import { delaysOf, Listener } from '../e2e/crowd/listener'
import { residentMemory } from '../e2e/support/memory'
import type { RunningServer } from '../e2e/support/server'
import { waitUntil } from '../scripts/lib/processes.mjs'
import type { BenchTeam } from './load'
import { SECRET } from './server'
import { signedIn } from './session'
import { judged, table } from './table'

const STREAMS = 200
/** Of one member so many pages are told at most (`MOST_OPEN`), so there have to be several. */
const PEOPLE = 10
const CHANGES = 50
const BETWEEN_MS = 100
/** What somebody who looks at a page takes for at once. */
const TARGET_MS = 1_000

export type StreamTimes = {
  readonly alone: number
  readonly together: number
  /** Megabytes, of the server, before any stream was open and with all of them. */
  readonly before: number
  readonly open: number
  /** Streams that were never told of the last change. */
  readonly deaf: number
}

/** Opens one stream, then two hundred, on one server, and measures how long after its line each is told of a change. */
export async function benchStreams(
  team: BenchTeam,
  start: () => Promise<RunningServer>,
): Promise<StreamTimes> {
  const server = await start()
  const { pid } = server.process
  if (!pid) throw new Error('the server has no process')
  try {
    const actor = { userId: team.ownerUserId, sessionId: '', name: '', email: '' }
    const scope = await authorize(actor, team.slug, 'desk.read')
    const users = await db().member.findMany({
      where: { teamId: team.teamId, removedAt: null },
      select: { userId: true },
      take: PEOPLE,
      orderBy: { id: 'asc' },
    })
    const cookies = await Promise.all(users.map(({ userId }) => signedIn(userId, SECRET)))
    const open = (count: number) =>
      Promise.all(
        Array.from({ length: count }, async (_, n) => {
          const listener = new Listener(team.slug, cookies[n % cookies.length] ?? '', [server], {}, 0)
          await listener.start((await findHead(scope)).seq)
          return listener
        }),
      )
    const change = async (n: number) => {
      const claim = await db().claim.findFirstOrThrow({
        where: { teamId: team.teamId, state: 'OPEN' },
        skip: n,
        select: { id: true },
      })
      const dueAt = new Date(Date.UTC(2031, 0, 1, 0, n))
      await changeDue(scope, { changes: [{ claimId: claim.id, dueAt }] })
    }
    const measure = async (listeners: readonly Listener[]) => {
      const from = (await findHead(scope)).seq
      for (let n = 0; n < CHANGES; n += 1) {
        await change(n)
        await sleep(BETWEEN_MS)
      }
      const head = (await findHead(scope)).seq
      await waitUntil(() => listeners.every((one) => one.hasHeard(head)), 10_000)
      return {
        p95: await toldAfter(team.teamId, from, listeners),
        deaf: listeners.filter((one) => !one.hasHeard(head)).length,
      }
    }
    const [one] = await open(1)
    if (!one) throw new Error('no stream was opened')
    const alone = await measure([one])
    await one.stop()
    const before = residentMemory(pid).now
    const all = await open(STREAMS)
    const together = await measure(all)
    const { now } = residentMemory(pid)
    await Promise.all(all.map((listener) => listener.stop()))
    return { alone: alone.p95, together: together.p95, before, open: now, deaf: alone.deaf + together.deaf }
  } finally {
    await server.stop()
  }
}

/** The 95th of a hundred, in milliseconds, from a line to its being told. */
async function toldAfter(teamId: string, from: number, listeners: readonly Listener[]): Promise<number> {
  const where = { teamId, seq: { gt: from } }
  const lines = await db().auditEvent.findMany({ where, select: { seq: true, at: true } })
  return percentile(delaysOf(lines, listeners), 0.95)
}

export function streamsReport({ alone, together, before, open, deaf }: StreamTimes): string {
  return [
    `### ${STREAMS} open streams on one server: told within ${TARGET_MS} ms`,
    table([
      [
        '',
        'p95 to be told, ms',
        'beside one stream',
        'MB with none',
        'MB with all',
        'kB a stream',
        'never told',
      ],
      [
        `${CHANGES} changes, one every ${BETWEEN_MS} ms`,
        judged(together, together <= TARGET_MS, 0),
        `${(together / Math.max(1, alone)).toFixed(1)}×`,
        before.toFixed(0),
        open.toFixed(0),
        (((open - before) * 1_000) / STREAMS).toFixed(0),
        judged(deaf, deaf === 0, 0),
      ],
    ]),
  ].join('\n\n')
}
