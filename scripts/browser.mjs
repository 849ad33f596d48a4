import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { cacheDir, root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const nothingFound =
  'No Chromium was found and none could be installed. Install one (Debian: apt-get install chromium; ' +
  'elsewhere: npx playwright install chromium) or point CHROMIUM_PATH at one, then run npm test again.'

/**
 * The path of a Chromium that starts, installing one if this machine has none.
 * Throws a sentence that says what to do when neither is possible.
 */
export async function findBrowser({ env = process.env, say = console.log } = {}) {
  if (env.CHROMIUM_PATH) {
    if (starts(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, but that program does not start.`)
  }
  const present = [...known, ...(await playwrightsOwn()), unpackedPlace()].find(starts)
  if (present) return present
  for (const install of [withApt, withPlaywright, withPackage]) {
    const installed = await install(say)
    if (installed && starts(installed)) return installed
  }
  throw new Error(nothingFound)
}

function starts(file) {
  if (!fs.existsSync(file)) return false
  // Crashpad and the profile want a home that can be written to; --version alone needs neither.
  return spawnSync(file, ['--version', '--no-sandbox'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  try {
    return [chromium.executablePath()]
  } catch {
    return [] // Playwright throws on platforms it has no build for
  }
}

async function withApt(say) {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined
  say('No Chromium here: installing the package "chromium" with apt-get (about 100 MB, once).')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env })
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation', 'fonts-noto-core'],
    { env },
  )
  if (code !== 0) say(`apt-get could not install it: ${lastLine(output)}`)
  return known.find((file) => fs.existsSync(file))
}

async function withPlaywright(say) {
  say('Asking Playwright for its Chromium (npx playwright install chromium).')
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const { code, output } = await run(process.execPath, [cli, 'install', 'chromium'], {
    cwd: root,
    timeout: 300_000,
  })
  if (code !== 0) say(`Playwright could not fetch it: ${lastLine(output)}`)
  return (await playwrightsOwn()).find((file) => fs.existsSync(file))
}

const unpackedPlace = () => path.join(cacheDir, 'browser', 'chromium')

/** npm's @sparticuz/chromium carries the program inside the package: the way for a user who may install nothing. */
async function withPackage(say) {
  if (process.platform !== 'linux') return undefined
  const home = path.join(cacheDir, 'browser')
  fs.mkdirSync(home, { recursive: true })
  say('Trying the Chromium inside the npm package @sparticuz/chromium.')
  fs.writeFileSync(path.join(home, 'package.json'), '{ "private": true, "type": "module" }\n')
  const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '@sparticuz/chromium@149.0.0']
  const { code, output } = await run('npm', npm, { cwd: home, timeout: 300_000 })
  if (code !== 0) {
    say(`npm could not fetch it: ${lastLine(output)}`)
    return undefined
  }
  const entry = createRequire(path.join(home, 'package.json')).resolve('@sparticuz/chromium')
  const { default: chromium } = await import(pathToFileURL(entry).href)
  const unpacked = await chromium.executablePath()
  fs.copyFileSync(unpacked, unpackedPlace())
  fs.chmodSync(unpackedPlace(), 0o755)
  return unpackedPlace()
}

const lastLine = (text) => text.trim().split('\n').at(-1) ?? ''

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(await findBrowser())
}
