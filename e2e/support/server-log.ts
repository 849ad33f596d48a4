import fs from 'node:fs'
import path from 'node:path'
import { OUTPUT } from './server'

/** Everything the run's server prints, as it comes. */
export const SERVER_LOG = path.join(OUTPUT, 'server.txt')

/** Refusals that Next itself makes and prints as if they were errors of ours. */
const REFUSED = [
  /Invalid Server Actions request/,
  /does not match `origin` header/,
  // Of bodies that are not what their headers say: answered with 400 (scripts/lib/unreadable.mjs).
  /TypeError: Failed to parse body as FormData/,
  /Error: Unexpected end of form/,
  /SyntaxError: Unexpected token '%', "%" is not valid JSON/,
  // Asked for by the journey of a page from before an update; any other action that is not found is a fault.
  /Failed to find Server Action "f+"/,
]

const logged = /^\{"level":(\d+)/
const ERROR = 50

/** Lines that tell of what nobody expects: what the program logs as an error, and what Next prints of errors nobody caught. */
export function faultsIn(log: string): string[] {
  return log.split('\n').filter((line) => {
    const level = logged.exec(line)?.[1]
    if (level !== undefined) return Number(level) >= ERROR
    return /⨯|\b\w*Error\b|Unhandled|stopped \(code/.test(line) && !REFUSED.some((known) => known.test(line))
  })
}

/** How much the server has said so far: where to begin for what it says from now on. */
export const heardSoFar = (): number => fs.statSync(SERVER_LOG).size

/** What it has said since that nobody expects. */
export function faultsSince(from: number): string[] {
  return faultsIn(fs.readFileSync(SERVER_LOG).subarray(from).toString('utf8'))
}
