/**
 * Whether the archive still holds what it took:
 *
 *   npm run -s verify:archive
 *
 * Ends with 0 when everything is as it was captured, with 1 when something is missing or altered, and with 2 when it could
 * not be found out.
 */
import { parseArgs } from 'node:util'
import type { Finding } from '../lib/archive/verify'
import { emptyTally, lineOf, lineOfTally, tallied } from './lib/verify-lines'
import { withDatabase } from './lib/with-database.mjs'

const HELP = `npm run -s verify:archive

Reads every original that a capture was made of and every stored text, and compares them with the SHA-256 that was recorded
when they were captured. Prints what is missing or altered and which captures use it, then what lies in the store for more
than a day without belonging to any capture (it may be deleted by hand; nothing deletes it by itself). Changes nothing but how
each original was last found, which the pages of the desk tell. May be run at any time, also beside the server.

What to do about a line: put the file back from a backup under its digest (in BLOB_DIR, below its first two digits; in a
bucket under sha256/), and run this again.

Exit code: 0 all is as it was; 1 something is missing or altered; 2 it could not be found out.`

const say = (line: string) => console.error(line)

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })
  if (values.help) console.log(HELP)
  else process.exitCode = (await withDatabase(say, print)) ? 0 : 1
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

/** Whether all is well. */
async function print(): Promise<boolean> {
  const { verifyArchive } = await import('../lib/archive/verify')
  const { closeDb } = await import('../lib/core/db')
  let tally = emptyTally
  try {
    for await (const finding of verifyArchive()) {
      tally = tallied(tally, finding)
      if (isTold(finding)) console.log(lineOf(finding))
    }
  } finally {
    await closeDb()
  }
  console.log(lineOfTally(tally))
  return tally.damaged === 0
}

function isTold(finding: Finding): boolean {
  return finding.kind === 'unreferenced' || finding.state !== 'OK'
}
