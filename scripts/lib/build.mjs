import fs from 'node:fs'
import path from 'node:path'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { cacheDir, root } from './paths.mjs'
import { run } from './run.mjs'

const schemaFiles = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const sourceFiles = [
  ...[
    'app',
    'components',
    'lib',
    'messages',
    'public',
    'prisma/schema',
    'next.config.js',
    'postcss.config.mjs',
  ],
  ...['package-lock.json', 'proxy.ts', 'instrumentation.ts'],
]
const derived = (name) => name.startsWith('lib/core/generated') || name.startsWith('lib/testing')

/** next.config.js reads the same variable, so that a test build can leave the running one alone. */
const buildFolder = process.env.NEXT_DIST_DIR || '.next'
const buildStamp = `build-${buildFolder.replaceAll(/[^a-z0-9-]/gi, '')}`

/** Where the bundled worker lies after a build: below the checkout, so that it finds node_modules. */
export const workerBundle = path.join(root, buildFolder, 'worker', 'main.mjs')
const workerSource = path.join(root, 'lib', 'worker', 'main.ts')
/** What runs in threads that lib/core/thread.ts starts: each is bundled under its name, without "-thread". */
export const threadSources = [
  'lib/archive/difference-thread.ts',
  'lib/archive/docx/docx-thread.ts',
  'lib/archive/mail-thread.ts',
  'lib/archive/pdf/pdf-thread.ts',
]
const threadFolder = path.join(root, 'lib', 'core', 'generated', 'threads')
const threadEntries = Object.fromEntries(
  threadSources.map((source) => [path.basename(source, '-thread.ts'), path.join(root, source)]),
)
const generated = path.join(root, 'lib', 'core', 'generated', 'prisma', 'client.ts')

/** Writes the database client unless it fits the schema already. */
export async function generateIfNeeded({ say = console.log } = {}) {
  const state = fingerprint(root, schemaFiles)
  if (isStamped('generate', state) && fs.existsSync(generated)) return
  await withLock(path.join(cacheDir, 'generate.lock'), async () => {
    if (isStamped('generate', state) && fs.existsSync(generated)) return
    say('Generating the database client.')
    await tool('prisma/build/index.js', ['generate'], 'The database client could not be generated')
    stamp('generate', state)
  })
}

/** Builds server and worker unless the last build is of exactly these sources. Answers whether it built. */
export async function buildIfNeeded({ say = console.log } = {}) {
  await generateIfNeeded({ say })
  const state = stateOfSources()
  // Builds in other folders share the threads, and may be of other sources.
  await bundleThreads(state)
  if (isBuilt(state)) return false
  return withLock(path.join(cacheDir, 'build.lock'), () => build(say), 900_000)
}

const stateOfSources = () => fingerprint(root, sourceFiles, derived)

const isBuilt = (state) =>
  isStamped(buildStamp, state) &&
  fs.existsSync(path.join(root, buildFolder, 'BUILD_ID')) &&
  (fs.existsSync(workerBundle) || !fs.existsSync(workerSource))

async function build(say) {
  const state = stateOfSources()
  if (isBuilt(state)) return false
  say('Building (next build). This happens after every update and takes a minute or so.')
  await tool('next/dist/bin/next', ['build'], 'The program could not be built')
  await bundleWorker()
  stamp(buildStamp, state) // as it was before: what changed meanwhile is built next time
  return true
}

export async function bundleWorker(outfile = workerBundle) {
  if (!fs.existsSync(workerSource)) return false
  await bundle({ [path.basename(outfile, '.mjs')]: workerSource }, path.dirname(outfile))
  return true
}

/** Bundles the threads unless they are there of exactly these sources. */
export async function bundleThreads(state = stateOfSources()) {
  const names = Object.keys(threadEntries)
  const areThere = () =>
    isStamped('threads', state) &&
    names.every((name) => fs.existsSync(path.join(threadFolder, `${name}.mjs`)))
  if (areThere()) return
  await withLock(path.join(cacheDir, 'threads.lock'), async () => {
    if (areThere()) return
    await bundle(threadEntries, threadFolder)
    stamp('threads', state)
  })
}

/** Bundles our own files only: packages stay in node_modules, where native parts and data files find themselves. */
async function bundle(entryPoints, outdir) {
  const { build: esbuild } = await import('esbuild')
  const { outputFiles } = await esbuild({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: path.join(root, 'tsconfig.json'),
    sourcemap: 'linked',
    logLevel: 'error',
  })
  fs.mkdirSync(outdir, { recursive: true })
  // Each is whole from the moment it is there: a server may be starting one of them.
  for (const file of outputFiles) {
    fs.writeFileSync(`${file.path}.${process.pid}`, file.contents)
    fs.renameSync(`${file.path}.${process.pid}`, file.path)
  }
}

async function tool(file, args, complaint) {
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  if (args[0] === 'build') env.NODE_ENV = 'production'
  const { code, output } = await run(process.execPath, [path.join(root, 'node_modules', file), ...args], {
    cwd: root,
    env,
  })
  if (code !== 0) throw new Error(`${complaint}:\n${output.trim().slice(-8_000)}`)
}
