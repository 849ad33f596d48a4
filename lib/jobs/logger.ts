import { Logger } from 'graphile-worker'
import { log } from '@/lib/core/log'

const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/** The queue's own words go where ours go. What a job throws is logged by `taskList`, so the queue's copy is a detail. */
export const queueLogger = new Logger((scope) => (level, message, meta) => {
  log()[LEVELS[level]]({ ...scope, ...meta }, message)
})
