/** Whether a process with this id runs; one that has ended but was not yet collected by its parent does not. */
export function isAlive(pid: number): boolean
