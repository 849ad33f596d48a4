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
/** Where the bundled thread lies that compares captures (lib/archive/difference-apart.ts). */
export const threadBundle = path.join(root, 'lib', 'core', 'generated', 'threads', 'difference.mjs')
const threadSource = path.join(root, 'lib', 'archive', 'difference-thread.ts')
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
  if (isBuilt()) return false
  return withLock(path.join(cacheDir, 'build.lock'), () => build(say), 900_000)
}

const isBuilt = () =>
  isStamped(buildStamp, fingerprint(root, sourceFiles, derived)) &&
  fs.existsSync(path.join(root, buildFolder, 'BUILD_ID')) &&
  fs.existsSync(threadBundle) &&
  (fs.existsSync(workerBundle) || !fs.existsSync(workerSource))

async function build(say) {
  if (isBuilt()) return false
  const state = fingerprint(root, sourceFiles, derived)
  say('Building (next build). This happens after every update and takes a minute or so.')
  await tool('next/dist/bin/next', ['build'], 'The program could not be built')
  await bundleWorker()
  await bundleThread()
  stamp(buildStamp, state) // as it was before: what changed meanwhile is built next time
  return true
}

export async function bundleWorker(outfile = workerBundle) {
  if (!fs.existsSync(workerSource)) return false
  await bundle(workerSource, outfile)
  return true
}

/** The same for the thread that compares captures: the pages' own bundles cannot start one from a source of ours. */
export const bundleThread = (outfile = threadBundle) => bundle(threadSource, outfile)

/** Bundles our own files only: packages stay in node_modules, where native parts and data files find themselves. */
async function bundle(source, outfile) {
  const { build: esbuild } = await import('esbuild')
  await esbuild({
    absWorkingDir: root,
    entryPoints: [source],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: path.join(root, 'tsconfig.json'),
    sourcemap: 'linked',
    logLevel: 'error',
  })
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
