/**
 * The attributed statements of texts, for other programs: no desk, no database, no network.
 *
 *   npm run -s attribute -- articles > predictions.jsonl
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { attributeAll, byRules } from './lib/attribute'
import { findDocuments, messageOf, type Problem } from './lib/documents'

const USAGE = `usage: npm run -s attribute -- [--rules] FILE_OR_FOLDER… > predictions.jsonl

  a file    text in UTF-8, whatever its name ends in
  a folder  its .txt files, not those in folders below it, nor hidden ones
  -         standard input
  --rules   leave the trained tagger out: faster, surer, and half as much found

One line of JSON a document: {"file": …, "statements": [{"source": SPANS, "cue": SPANS, "content": SPANS, …}]}.
“file” is the path as given, with the file's name behind a folder's, or “-”. SPANS are [[start, end], …] in UTF-16 code
units of the file as it is, a byte order mark included, end exclusive; [] where no words play that role. With each stand
name, kind, naming, headcount, outlets, mode, stance, denialScope, denied, hedges, saidWhen and within; the rule that found it
(or “tagger”); tagged, whether the tagger made it out; and confidence: how likely, from 0 to 1, people would mark such a statement
at all, and each role in just these words, or null where that was not measured.

Ends with 0 when every document was written, 1 when some were left out, 2 when none was written.`

// npm runs this in the folder of package.json; the paths were typed in another, perhaps.
const typedIn = process.env.npm_lifecycle_event === 'attribute' ? process.env.INIT_CWD : undefined
if (typedIn) process.chdir(typedIn)
process.exitCode = await main()

async function main(): Promise<number> {
  const asked = parse()
  if (asked === null) return 2
  if (asked.help) {
    console.log(USAGE)
    return 0
  }
  const documents = await findDocuments(asked.names, process.stdin)
  const problems: Problem[] = []
  try {
    await pipeline(
      Readable.from(attributeAll(documents, problems, asked.rules ? byRules : undefined)),
      process.stdout,
    )
  } catch (error) {
    // Whoever reads has read enough, as with `| head`.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0
    complain(`standard output could not be written: ${messageOf(error)}`)
    return 1
  }
  for (const { file, problem } of problems) complain(`${file}: ${problem}`)
  if (problems.length === 0) return 0
  return problems.length < documents.length ? 1 : 2
}

function parse(): { help: boolean; rules: boolean; names: string[] } | null {
  try {
    const { values, positionals } = parseArgs({
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        rules: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    })
    if (values.help || positionals.length > 0) return { ...values, names: positionals }
    complain('name files or folders, or - for standard input; --help says more')
  } catch (error) {
    complain(messageOf(error))
  }
  return null
}

function complain(line: string) {
  console.error(`attribute: ${line}`)
}
