/**
 * What a team's desk made of its suggestions, as annotated texts for `npm run attribution:train` and others:
 *
 *   npm run attribution:export -- --team SLUG DIR
 *
 * SLUG is the team's name in the addresses of its pages; DIR is a new or an empty folder. Only documents that were read
 * to their end are written; DIR/index.json names the others and says what they lack.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { writeAnnotatedFolder } from './lib/annotated-folder'
import { withDatabase } from './lib/with-database.mjs'

const say = (line: string) => console.error(line)
const asked = parse()
if (asked) {
  try {
    await withDatabase(say, () => write(asked.team, asked.folder))
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
} else {
  say('usage: npm run attribution:export -- --team SLUG DIR   (DIR is new or empty)')
  process.exitCode = 2
}

function parse(): { team: string; folder: string } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { team: { type: 'string' } },
      allowPositionals: true,
    })
    const [folder, ...more] = positionals
    if (!values.team || !folder || more.length > 0) return null
    // npm runs this in the folder of package.json; the path was typed in another, perhaps.
    const typedIn =
      process.env.npm_lifecycle_event === 'attribution:export' ? process.env.INIT_CWD : undefined
    return { team: values.team, folder: path.resolve(typedIn ?? '.', folder) }
  } catch {
    return null
  }
}

/** Loaded late: the database client may have been written a moment ago, and asks at once where its database is. */
async function write(team: string, folder: string): Promise<void> {
  const { commandScope } = await import('../lib/access/authorize')
  const { taughtDocuments } = await import('../lib/claims/taught')
  const { closeDb } = await import('../lib/core/db')
  const { ProblemError } = await import('../lib/core/errors')
  try {
    const scope = await commandScope(team)
    const { written, statements, partial } = await writeAnnotatedFolder(folder, team, taughtDocuments(scope))
    say(`Wrote ${written} document(s) with ${statements} statement(s) to ${folder}.`)
    if (partial > 0)
      say(`Left out, not being read to their end: ${partial}. What they lack stands in index.json.`)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'not-found')
      throw new Error(`There is no team “${team}”.`)
    throw error
  } finally {
    await closeDb()
  }
}
