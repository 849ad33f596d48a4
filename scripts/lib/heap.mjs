import { setFlagsFromString } from 'node:v8'

/**
 * Node gives what --max-old-space-size says to every thread, whatever limit of its own a thread is begun with. This one keeps
 * what it has; those begun from here on have their own.
 */
export function leaveThreadsTheirHeap() {
  setFlagsFromString('--max-old-space-size=0')
}
