import { type Outcome, runCrowd } from '../e2e/crowd/crowd'
import type { RunningServer } from '../e2e/support/server'
import { SECRET } from './server'
import { signedIn } from './session'
import { judged, table } from './table'

const SIZE = { people: 50, claims: 500, seconds: 300, thinking: 4_000, pages: 20 }

/** Fifty people for five minutes on two servers with one database, one of which is killed when half of the time is over. */
export async function benchCrowd(start: () => Promise<RunningServer>): Promise<Outcome> {
  const servers: [RunningServer, RunningServer] = [await start(), await start()]
  const [, dying] = servers
  try {
    return await runCrowd(SIZE, servers, {
      signIn: ({ user }) => signedIn(user.id, SECRET),
      midway: () => dying.kill(),
    })
  } finally {
    for (const server of servers) await server.stop()
  }
}

export function crowdReport({
  faults,
  acts,
  acknowledged,
  refused,
  lost,
  p95,
  reconnections,
}: Outcome): string {
  const { people, claims, seconds, pages } = SIZE
  const refusals = Object.entries(refused).sort(([, a], [, b]) => b - a)
  return [
    `### ${people} people for ${seconds} s on one story of ${claims} claims, ${pages} pages looked at anew, two servers, one killed half-way`,
    table([
      [
        '',
        'acts',
        'done',
        'lost answers',
        'streams opened again',
        'p95 of an act, ms',
        'p95 to be told, ms',
        'faults',
      ],
      [
        'the newsroom',
        String(acts),
        String(acknowledged),
        String(lost),
        String(reconnections),
        p95.act.toFixed(0),
        p95.told.toFixed(0),
        judged(faults.length, faults.length === 0, 0),
      ],
    ]),
    `Refused: ${refusals.map(([code, count]) => `${code} ${count}`).join(', ') || 'nothing'}.`,
    ...faults.map((fault) => `- ${fault}`),
  ].join('\n\n')
}
