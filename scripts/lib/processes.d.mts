/** Whether a process with this id runs; one that has ended but was not yet collected by its parent does not. */
export function isAlive(pid: number): boolean
/** Asks every 20 ms; false when `patience` milliseconds have passed without a yes. */
export function waitUntil(question: () => boolean | Promise<boolean>, patience: number): Promise<boolean>
