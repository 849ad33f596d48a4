import fs from 'node:fs'

const MB = 1_000_000

/** Resident memory of a process in MB (10^6 bytes), its threads included: now, and the most there ever was. */
export function residentMemory(pid: number): { now: number; peak: number } {
  return readMemory(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
}

/** What /proc/<pid>/status says in kB (1,024 bytes). */
export function readMemory(status: string): { now: number; peak: number } {
  const field = (name: string) => {
    const found = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)
    if (!found) throw new Error(`no ${name} in a process's status`)
    return (Number(found[1]) * 1024) / MB
  }
  return { now: field('VmRSS'), peak: field('VmHWM') }
}

/** Milliseconds of processor time a process has used so far, in user and system mode, its threads included. */
export function processorTime(pid: number): number {
  return readProcessorTime(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
}

const MS_PER_TICK = 10 // USER_HZ is 100 on every Linux that Node runs on

/** What /proc/<pid>/stat says; the program's name before it may hold anything, parentheses and spaces included. */
export function readProcessorTime(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK
}
