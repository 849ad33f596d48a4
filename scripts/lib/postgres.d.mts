export type RunningPostgres = {
  readonly url: string
  readonly port: number
  readonly password: string
  readonly pid: number
  readonly dataDir: string
  /** True when it ran already. */
  readonly adopted: boolean
  stop(): Promise<void>
  isAlive(): boolean
}

export function startPostgres(options: {
  dataDir: string
  database?: string
  durable?: boolean
  maxConnections?: number
  say?: (line: string) => void
}): Promise<RunningPostgres>

export function stopPostgres(options: { dataDir: string }): Promise<void>
