import pino from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

/** Structured lines on standard error: standard output belongs to commands. */
export function log(): pino.Logger {
  logger ??= pino(
    { level: env().LOG_LEVEL, redact: ['*.password', '*.token', '*.passwordHash'] },
    pino.destination(2),
  )
  return logger
}
