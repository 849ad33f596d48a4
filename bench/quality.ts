import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { MARKED, OUTPUT, ROOT, SCORER } from './paths'

const run = promisify(execFile)

/** What the attributions are worth by articles that people marked, in the scorer's own words; null where there are none. */
export async function scoreAttribution(marked = MARKED, scorer = SCORER): Promise<string | null> {
  if (!fs.existsSync(marked) || !fs.existsSync(scorer)) return null
  const { stdout: lines } = await run('npm', ['run', '-s', 'attribute', '--', marked], {
    cwd: ROOT,
    maxBuffer: 1 << 30,
  })
  const predictions = path.join(OUTPUT, 'predictions.jsonl')
  fs.mkdirSync(OUTPUT, { recursive: true })
  fs.writeFileSync(predictions, lines)
  return (await run(process.execPath, [scorer, marked, predictions])).stdout.trimEnd()
}
