import type { RobotsRules } from './robots-rules'

/** The rules of each origin (scheme, host, port) that was asked in this run. */
export type RobotsMemory = Map<string, Promise<RobotsRules>>

export function newRobotsMemory(): RobotsMemory {
  return new Map()
}
