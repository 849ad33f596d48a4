import type { RunningPostgres } from './postgres.mjs'

export function joinPostgres(options: {
  dataDir: string
  database?: string
  durable?: boolean
  maxConnections?: number
  say?: (line: string) => void
}): Promise<RunningPostgres & { release(): Promise<void> }>
