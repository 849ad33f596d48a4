import pg from 'pg'
import { runApart } from './apart'
import { databaseUrl } from './env'
import { log } from './log'

/** Milliseconds until the next try after the connection was lost: at once first, then longer and longer. */
const pauseBefore = (tries: number): number => Math.min(5_000, 100 * 2 ** tries)

export type Ears = {
  /** Something was said on a channel, in a transaction that has been committed. */
  readonly heard: (channel: string, payload: string) => void
  /** Listening has begun, for the first time or again: what was said before was not heard. */
  readonly listening: () => void
}

/**
 * Hears what is said on channels of the database by any process, over one connection that is opened again whenever it
 * is lost. Never rejects: a database that is away is tried until it is back.
 *
 * @returns ends it
 */
export function listen(
  channels: readonly string[],
  ears: Ears,
  connectionString: () => string = databaseUrl,
): () => Promise<void> {
  let over = false
  let client: pg.Client | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0

  const connect = runApart(async (): Promise<void> => {
    const mine = new pg.Client({ connectionString: connectionString(), keepAlive: true })
    client = mine
    let lost = false
    const again = (error?: Error) => {
      if (lost) return
      lost = true
      mine.removeAllListeners('notification')
      mine.end().catch(() => undefined) // it is gone already
      if (over) return
      if (tries > 0) log().warn({ err: error }, 'the database is not listened to; trying again')
      timer = setTimeout(() => void connect(), pauseBefore(tries))
      timer.unref()
      tries += 1
    }
    mine.on('error', again)
    mine.on('end', () => again())
    mine.on('notification', ({ channel, payload }) => ears.heard(channel, payload ?? ''))
    try {
      await mine.connect()
      await mine.query(channels.map((channel) => `LISTEN ${mine.escapeIdentifier(channel)}`).join(';'))
    } catch (error) {
      again(error instanceof Error ? error : undefined)
      return
    }
    tries = 0
    if (!over) ears.listening()
  })

  void connect()
  return async () => {
    over = true
    clearTimeout(timer)
    await client?.end().catch(() => undefined)
  }
}
