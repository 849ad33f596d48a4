import { performance } from 'node:perf_hooks'

/** Milliseconds of processor time that work takes. The clock on the wall would measure the neighbours as well. */
export async function effort(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How long a test may take whose effort is measured: only against one that never ends, on a machine however busy. */
export const PATIENCE_MS = 300_000

/** What work makes, and the share of its time that this thread's event loop had no turn for anybody else: what another thread does is none of it. */
export async function loopShare<T>(work: () => Promise<T>): Promise<{ share: number; made: T }> {
  const before = performance.eventLoopUtilization()
  const made = await work()
  return { share: performance.eventLoopUtilization(before).utilization, made }
}
