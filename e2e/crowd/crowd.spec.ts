import { SECRET } from '../support/global-setup'
import { type RunningServer, startServer } from '../support/server'
import { cookieOf, expect, test } from '../support/test'
import { runCrowd } from './crowd'

const SIZE = { people: 12, claims: 40, seconds: 20, thinking: 800, pages: 6 }

// The same with fifty people and for five minutes is measured: `npm run bench -- crowd`.
test('a newsroom on two servers, one of which is killed: nothing is lost, doubled or contradictory, and every open page shows what is', async () => {
  test.setTimeout(300_000)
  const start = () => startServer({ databaseUrl: process.env.DATABASE_URL, env: { NEXTAUTH_SECRET: SECRET } })
  const servers: [RunningServer, RunningServer] = [await start(), await start()]
  const dying = servers[1]
  try {
    const outcome = await runCrowd(SIZE, servers, { signIn: cookieOf, midway: () => dying.kill() })
    const { faults, ...figures } = outcome
    console.warn(`a newsroom of ${SIZE.people}: ${JSON.stringify(figures)}`)
    expect(faults).toEqual([])
    expect(figures.acknowledged).toBeGreaterThan(SIZE.people)
    expect(figures.reconnections).toBeGreaterThan(0)
  } finally {
    for (const server of servers) await server.stop()
  }
})
