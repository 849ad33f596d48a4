/**
 * The benchmarks: what the workbench costs beyond its own SQL, at 10,000 and at 100,000 claims, how its pages hold up
 * under load, how much memory and JavaScript they take and how soon it is there; how soon a pasted article shows its
 * statements; how fast attributions are found, beside libraries that read the same text; how fast origins are counted
 * and the sourcing rules are checked; how fast anchors are carried between two captures, pages that were ordered are
 * captured, and how much memory reading a large PDF takes; how a newsroom of fifty fares on two servers, one of which is
 * killed, and how soon two hundred open pages are told of a change.
 *
 *   npm run bench                all of them
 *   npm run bench -- services    some of: anchors, attribution, captures, crowd, origins, pdf, policy, paste, services,
 *                                streams, start, pages
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BenchDatabase, openBenchDatabase } from './database'
import { OUTPUT } from './paths'
import { BUILD, SECRET, startBenchServer, startOwnServer } from './server'

const BUILT = ['captures', 'crowd', 'streams', 'start', 'pages'] as const
const ON_DATABASE = ['services', ...BUILT] as const
const PARTS = ['anchors', 'attribution', 'origins', 'pdf', 'policy', 'paste', ...ON_DATABASE] as const
const asked = process.argv.slice(2)
const unknown = asked.filter((part) => !PARTS.some((known) => known === part))
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: there are ${PARTS.join(', ')}`)
const wants = (part: (typeof PARTS)[number]) => asked.length === 0 || asked.includes(part)

const say = (line: string) => console.error(line)
const report: string[] = []
/** The machine's own noise stands beside every figure. */
const add = (section: string, before: number) => {
  const load = `Load average before and after: ${before.toFixed(1)}, ${loadNow().toFixed(1)}.`
  report.push(`${section}\n\n${load}`)
  say(`\n${section}\n\n${load}`)
}
const loadNow = () => os.loadavg()[0] ?? Number.NaN

if (wants('anchors')) await anchors()
if (wants('attribution')) await attribution()
if (wants('origins')) await origins()
if (wants('pdf')) await pdf()
if (wants('policy')) await policy()
if (wants('paste')) await paste()
if (ON_DATABASE.some(wants)) await withDatabase()

const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Node ${process.version}`
const text = `## Benchmarks\n\n${machine}\n\n${report.join('\n\n')}\n`
fs.mkdirSync(OUTPUT, { recursive: true })
fs.writeFileSync(path.join(OUTPUT, asked.length === 0 ? 'report.md' : `${asked.join('-')}.md`), text)
console.log(text)

async function anchors(): Promise<void> {
  const { anchorReport, benchAnchors } = await import('./anchors')
  const before = loadNow()
  add(anchorReport(benchAnchors()), before)
}

async function pdf(): Promise<void> {
  const { benchPdf, pdfReport } = await import('./pdf')
  const before = loadNow()
  add(pdfReport(await benchPdf()), before)
}

async function attribution(): Promise<void> {
  const { benchAttribution } = await import('./attribution')
  const { attributionReport, qualityReport } = await import('./attribution-report')
  const { scoreAttribution } = await import('./quality')
  const before = loadNow()
  add(attributionReport(await benchAttribution(say)), before)
  add(qualityReport(await scoreAttribution()), loadNow())
}

async function origins(): Promise<void> {
  const { benchOrigins, originsReport } = await import('./origins')
  const before = loadNow()
  add(originsReport(benchOrigins()), before)
}

async function policy(): Promise<void> {
  const { benchPolicy, policyReport } = await import('./policy')
  const before = loadNow()
  add(policyReport(benchPolicy()), before)
}

/** On a desk of its own: neither an empty one nor a large one is what is measured. */
async function paste(): Promise<void> {
  Object.assign(process.env, { NEXT_DIST_DIR: BUILD })
  await build()
  const { benchPaste } = await import('./paste')
  const { pasteReport } = await import('./report')
  const before = loadNow()
  add(pasteReport(await benchPaste(startOwnServer)), before)
}

async function withDatabase(): Promise<void> {
  const database = await openBenchDatabase(say)
  // Read once, on first use: by services in this process, and by the servers that it starts.
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    NEXTAUTH_SECRET: SECRET,
    NEXT_DIST_DIR: BUILD, // before the build script is loaded, which reads it then
    LOG_LEVEL: 'warn',
  })
  try {
    if (wants('services')) await services(database)
    if (BUILT.some(wants)) await build()
    if (wants('captures')) await captures(database)
    if (wants('crowd')) await crowd(database)
    if (wants('streams')) await streams(database)
    if (wants('start')) await start()
    if (wants('pages')) await pages(database)
  } finally {
    const { closeDb } = await import('@/lib/core/db')
    await closeDb()
    await database.release()
  }
}

async function services(on: BenchDatabase): Promise<void> {
  const { benchServices } = await import('./service')
  const { serviceReport } = await import('./report')
  const before = loadNow()
  add(serviceReport(await benchServices(on)), before)
}

async function captures({ url, small }: BenchDatabase): Promise<void> {
  const { benchCaptures, capturesReport } = await import('./captures')
  const before = loadNow()
  const start = (proxy: string) => startBenchServer(url, { FETCH_PROXY: proxy })
  add(capturesReport(await benchCaptures(small, start)), before)
}

async function crowd({ url }: BenchDatabase): Promise<void> {
  const { benchCrowd, crowdReport } = await import('./crowd')
  const before = loadNow()
  add(crowdReport(await benchCrowd(() => startBenchServer(url))), before)
}

async function streams({ url, small }: BenchDatabase): Promise<void> {
  const { benchStreams, streamsReport } = await import('./streams')
  const before = loadNow()
  add(streamsReport(await benchStreams(small, () => startBenchServer(url))), before)
}

async function build(): Promise<void> {
  const { buildIfNeeded } = await import('../scripts/lib/build.mjs')
  await buildIfNeeded({ say })
}

async function start(): Promise<void> {
  const { benchStartup } = await import('./startup')
  const { startReport } = await import('./report')
  const before = loadNow()
  add(startReport(await benchStartup()), before)
}

async function pages(on: BenchDatabase): Promise<void> {
  const { benchServer } = await import('./visits')
  const { memoryReport, pageReport, weightReport } = await import('./report')
  const before = loadNow()
  const { loads, memory, weights } = await benchServer(on)
  add(pageReport(loads), before)
  add(memoryReport(memory), before)
  add(weightReport(weights), before)
}
