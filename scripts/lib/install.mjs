import fs from 'node:fs'
import path from 'node:path'
import { fingerprintOfFile, isStamped, stamp } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { cacheDir, root } from './paths.mjs'
import { run } from './run.mjs'

const oldest = [20, 19]

/**
 * Installs the packages of package-lock.json unless exactly these are there, development tools included: they build.
 * Uses nothing outside Node itself.
 */
export async function ensureInstalled({ say = console.log } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    throw new Error(`Corroborate needs Node ${oldest.join('.')} or later; this is ${process.versions.node}.`)
  }
  if (isInstalled()) return
  await withLock(path.join(cacheDir, 'install.lock'), () => install(say), 600_000)
}

const lockfileState = () =>
  `${fingerprintOfFile(path.join(root, 'package-lock.json'))} ${process.platform}-${process.arch}`

function isInstalled() {
  return hasPackages() && (isStamped('install', lockfileState()) || matchesLockfile())
}

const hasPackages = () => fs.existsSync(path.join(root, 'node_modules', 'next', 'package.json'))

/** Someone ran npm themselves: its own record in node_modules then names the same versions as the lockfile. */
function matchesLockfile() {
  const record = path.join(root, 'node_modules', '.package-lock.json')
  if (!fs.existsSync(record)) return false
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const found = JSON.parse(fs.readFileSync(record, 'utf8')).packages
  const fits = Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || optional || devOptional || found[place]?.version === version,
  )
  if (fits) stamp('install', lockfileState())
  return fits
}

async function install(say) {
  if (isInstalled()) return // somebody else did while we waited
  say('Installing the packages this version needs (npm ci). This happens once and takes a minute or two.')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // NODE_ENV=production would leave the tools out that build the program.
  const env = { ...process.env, NODE_ENV: 'development' }
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await run(npm, args, { cwd: root, env })
  if (code !== 0 || !hasPackages()) {
    throw new Error(
      `The packages could not be installed (npm ci ended with ${code}):\n${output.trim().slice(0, 2_000)}`,
    )
  }
  stamp('install', lockfileState())
}
