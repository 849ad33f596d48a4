/** A process of its own for one engine, so that its memory and its start are its own. Asked by bench/reader.ts. */
import fs from 'node:fs'
import { ENGINES, isEngine } from './engines/engine'

const SHORT = '“It is shut,” the mayor said. Two officials told Reuters that the pier was safe.'

const [name] = process.argv.slice(2)
if (!isEngine(name)) throw new Error(`${name}: there is no such engine`)
const { read } = await ENGINES[name]()

const spentMs = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000

/** From the bytes of a file to JSON: nobody uses less of an engine. */
function measure(bytes: Buffer) {
  const before = process.cpuUsage()
  const began = performance.now()
  const found = read(bytes.toString('utf8'))
  const json = JSON.stringify(found)
  const wallMs = performance.now() - began
  return {
    found: found.length,
    json: json.length,
    cpuMs: spentMs(process.cpuUsage(before)),
    wallMs,
    sinceStartMs: spentMs(process.cpuUsage()),
    peakMb: process.resourceUsage().maxRSS / 1024,
  }
}

process.on('message', (file) => process.send?.(measure(fs.readFileSync(String(file)))))
process.send?.(measure(Buffer.from(SHORT)))
