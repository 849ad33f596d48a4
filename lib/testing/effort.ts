/** Milliseconds of processor time that work takes. The clock on the wall would measure the neighbours as well. */
export async function effort(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How long a test may take whose effort is measured: only against one that never ends, on a machine however busy. */
export const PATIENCE_MS = 300_000
