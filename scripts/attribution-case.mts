/**
 * Adds a golden case for the attribution rules, with what they say today for a person to correct:
 *
 *   npm run attribution:case -- a-short-name "“It is shut,” the mayor said."
 */
import fs from 'node:fs'
import path from 'node:path'
import { asExpected } from '../lib/attribution/corpus/format'
import { suggest } from '../lib/attribution/suggest'

const [name, text] = process.argv.slice(2)
if (!name || !/^[a-z0-9-]+$/.test(name) || !text) {
  console.error('usage: npm run attribution:case -- NAME "TEXT"   (NAME in lower case, digits and hyphens)')
  process.exit(2)
}

const folder = path.join(import.meta.dirname, '..', 'lib', 'attribution', 'corpus', name)
if (fs.existsSync(folder)) {
  console.error(`There is a case “${name}” already: ${path.relative(process.cwd(), folder)}`)
  process.exit(1)
}

const statements = suggest(text).map((statement) => asExpected(text, statement))
fs.mkdirSync(folder, { recursive: true })
fs.writeFileSync(path.join(folder, 'source.txt'), text)
fs.writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(statements, null, 2)}\n`)
console.log(
  `Wrote ${path.relative(process.cwd(), folder)} with ${statements.length} statement(s). Correct expected.json, then run its test.`,
)
