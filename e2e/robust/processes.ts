import fs from 'node:fs'

/** The process and its children, as they are now; the process alone where there is no /proc to ask. */
export function withChildren(pid: number): number[] {
  if (!fs.existsSync('/proc/self/stat')) return [pid]
  const processes = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return [pid, ...processes.map(Number).filter((each) => parentOf(each) === pid)]
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined // it has ended meanwhile
  }
}

/** `kill -9`, for processes that may have ended by themselves. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}
