import { db, type Tx, transaction } from '@/lib/core/db'

/** Longer than any lock here is waited for, and shorter than a transaction may take. */
const WAIT_MS = 20_000

/** Until so many transactions of this database wait for locks that others hold. */
export async function untilWaiting(count: number): Promise<void> {
  const end = Date.now() + WAIT_MS
  while (Date.now() < end) {
    const [found] = await db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (found?.waiting === count) return
  }
  throw new Error(`no ${count} transactions came to wait`)
}

/** Does something while another transaction holds what `take` locks; that lets go of it after. */
export function whileHeld(take: (tx: Tx) => Promise<unknown>, work: () => Promise<unknown>): Promise<void> {
  return transaction(async (tx) => {
    await take(tx)
    await work()
  })
}
