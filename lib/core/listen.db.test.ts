import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseUrl } from './env'
import { type Ears, listen } from './listen'

const CHANNEL = 'a_test_channel'
const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** Listens, and lets a test wait for what it hears. */
function ear(channels: readonly string[] = [CHANNEL]) {
  const heard: string[] = []
  let times = 0
  const waiting: (() => boolean)[] = []
  const look = () => {
    for (const done of [...waiting]) if (done()) waiting.splice(waiting.indexOf(done), 1)
  }
  const ears: Ears = {
    heard: (channel, payload) => {
      heard.push(`${channel}: ${payload}`)
      look()
    },
    listening: () => {
      times += 1
      look()
    },
  }
  ends.push(listen(channels, ears))
  const until = (is: () => boolean) =>
    new Promise<void>((resolve) => {
      const done = () => {
        if (is()) resolve()
        return is()
      }
      if (!done()) waiting.push(done)
    })
  return {
    heard,
    times: (n: number) => until(() => times >= n),
    all: (n: number) => until(() => heard.length >= n),
  }
}

async function sql(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

describe('listening to the database', () => {
  it('hears what is said in transactions once they are committed, in their order, on its channels alone', async () => {
    const { heard, times, all } = ear([CHANNEL, 'another'])
    await times(1)
    await sql(
      ...['BEGIN', `NOTIFY ${CHANNEL}, 'taken back'`, 'ROLLBACK', `NOTIFY elsewhere, 'x'`],
      ...[
        'BEGIN',
        `NOTIFY ${CHANNEL}, 'one'`,
        `NOTIFY another, 'two'`,
        'COMMIT',
        `NOTIFY ${CHANNEL}, 'three'`,
      ],
    )
    await all(3)
    expect(heard).toEqual([`${CHANNEL}: one`, 'another: two', `${CHANNEL}: three`])
  })

  it('listens again when its connection is lost, and says so', async () => {
    const { heard, times, all } = ear()
    await times(1)
    await sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`,
    )
    await times(2)
    await sql(`NOTIFY ${CHANNEL}, 'still there'`)
    await all(1)
    expect(heard).toEqual([`${CHANNEL}: still there`])
  })

  it('tries until the database is there, and no more once it was ended', async () => {
    let asked = 0
    const nowhere = 'postgresql://nobody@127.0.0.1:1/none'
    const isThere = new Promise<void>((resolve) => {
      const end = listen([CHANNEL], { heard: () => undefined, listening: resolve }, () => {
        asked += 1
        return asked < 3 ? nowhere : databaseUrl()
      })
      ends.push(end)
    })
    await isThere
    expect(asked).toBe(3)
    await ends.pop()?.()
    expect(asked).toBe(3)
  })
})
