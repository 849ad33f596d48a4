import fs from 'node:fs'
import path from 'node:path'
import { addCounts, countOfCheck, countPlaywright, countReport, countVitest, noTests } from './lib/counts.mjs'
import { failuresOfPlaywright, failuresOfVitest, readFailures } from './lib/failures.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { lifetime } from './lib/lifetime.mjs'
import { cacheDir, root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'

// npm test: everything that must hold, from a fresh clone, without a keyboard. `npm test -- unit`, `db`, `e2e` and
// `static` choose parts. The last line is "N passed, N failed"; the exit code is 1 if anything failed.
const say = (line) => console.log(line)
const life = lifetime({ say, stopped: 1 })
const parts = ['static', 'unit', 'db', 'e2e']
const chosen = process.argv.slice(2)
const reports = path.join(cacheDir, 'reports')
const results = []
const failures = []

const bin = (file) => path.join(root, 'node_modules', file)
const node = (file, ...args) => [process.execPath, [bin(file), ...args]]

async function main() {
  const unknown = chosen.filter((part) => !parts.includes(part))
  if (unknown.length > 0)
    throw new Error(`There is no part "${unknown[0]}"; choose from ${parts.join(', ')}.`)
  const wants = (part) => chosen.length === 0 || chosen.includes(part)
  await ensureInstalled({ say })
  fs.mkdirSync(reports, { recursive: true })
  const { generateIfNeeded } = await import('./lib/build.mjs')
  await generateIfNeeded({ say })
  if (wants('static')) await runStatic()
  const projects = ['unit', 'db'].filter(wants)
  const env = projects.includes('db') || wants('e2e') ? await databaseEnv() : {}
  if (projects.length > 0) await runVitest(projects, env)
  if (wants('e2e')) await runEndToEnd(env)
}

async function runStatic() {
  await check('Biome', node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'))
  // Next writes the types of its own modules here; on a fresh clone TypeScript would miss them.
  await run(...node('next/dist/bin/next', 'typegen'), { cwd: root })
  await check('TypeScript', node('typescript/bin/tsc', '--noEmit'))
  await check('Knip', node('knip/bin/knip.js', '--no-progress'))
}

/** The tests' own Postgres, kept for the whole run; fast rather than safe. */
async function databaseEnv() {
  if (process.env.TEST_DATABASE_URL) return {}
  const { joinPostgres } = await import('./lib/shared-postgres.mjs')
  const dataDir = path.join(cacheDir, 'test-postgres')
  const opening = joinPostgres({ dataDir, durable: false, maxConnections: 200, say })
  const postgres = await life.opened(opening, (one) => one.release())
  return { TEST_DATABASE_URL: postgres.url }
}

async function runVitest(projects, env) {
  const names = projects.map((part) => `--project=${part === 'unit' ? 'pure' : part}`)
  const report = path.join(reports, 'vitest.json')
  fs.rmSync(report, { force: true })
  const args = ['run', ...names, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await step('Vitest', node('vitest/vitest.mjs', ...args), env)
  results.push({ name: 'Vitest', ...countReport(report, code, countVitest) })
  failures.push(...readFailures(report, failuresOfVitest))
}

async function runEndToEnd(env) {
  const built = await step('Build', [process.execPath, [path.join(root, 'scripts/build.mjs')]])
  results.push({ name: 'Build', ...countOfCheck(built) })
  if (built !== 0) return
  const { findBrowser } = await import('./browser.mjs')
  const browser = await findBrowser({ say }).catch((error) => say(error.message))
  if (!browser) {
    results.push({ name: 'Browser', ...countOfCheck(1) })
    return
  }
  const report = path.join(reports, 'playwright.json')
  fs.rmSync(report, { force: true })
  const args = ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json']
  const code = await step('Playwright', node('@playwright/test/cli.js', ...args), {
    ...env,
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  results.push({ name: 'Playwright', ...countReport(report, code, countPlaywright) })
  failures.push(...readFailures(report, failuresOfPlaywright))
}

async function check(name, command) {
  results.push({ name, ...countOfCheck(await step(name, command)) })
}

async function step(name, [program, args], env = {}) {
  heading(name)
  const { code } = await run(program, args, { cwd: root, show: true, env: { ...process.env, ...env } })
  return code
}

const heading = (name) => say(`\n── ${name}`)

function summary() {
  if (failures.length > 0) say(['\n── Failed', ...failures].join('\n'))
  say('\n── Summary')
  for (const { name, passed, failed, skipped } of results) {
    say(
      `${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
    )
  }
  const { passed, failed } = results.reduce(addCounts, noTests)
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

try {
  await main()
} catch (error) {
  say(error.stack ?? String(error))
  results.push({ name: 'npm test itself', ...countOfCheck(1) })
}
await life.end(summary())
