import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isAlive } from './processes.mjs'
import { run } from './run.mjs'

const node = (code) => [process.execPath, ['--input-type=module', '--eval', code]]

it('answers the exit code and everything that was printed, and is not thrown by a program that is not there', async () => {
  const both = 'console.log("out"); console.error("err"); process.exitCode = 3'
  expect(await run(...node(both))).toMatchObject({
    code: 3,
    output: expect.stringMatching(/out[\s\S]*err|err[\s\S]*out/),
  })
  expect(await run('/nowhere/program', [])).toMatchObject({ code: 127 })
  const tooLong = 'x'.repeat(10_000_000)
  expect(await run(process.execPath, ['--eval', tooLong])).toMatchObject({ code: 127 })
})

it('gives the program what it reads, and lets one end that does not read it', async () => {
  const echo = 'process.stdin.pipe(process.stdout)'
  expect(await run(...node(echo), { input: 'a word' })).toMatchObject({ code: 0, output: 'a word' })
  expect(await run(...node('process.exit(4)'), { input: 'x'.repeat(1_000_000) })).toMatchObject({ code: 4 })
})

it('takes along what it runs when it goes down', async () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'run-')), 'pid')
  const inner = `require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => {}, 1_000)`
  const outer = `
    import { run } from ${JSON.stringify(new URL('./run.mjs', import.meta.url).href)}
    process.on('SIGTERM', () => process.exit(0))
    run(process.execPath, ['--eval', ${JSON.stringify(inner)}])`
  const [program, args] = node(outer)
  const child = spawn(program, args, { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await expect
    .poll(() => fs.existsSync(file) && Number(fs.readFileSync(file, 'utf8')), { timeout: 30_000 })
    .toBeGreaterThan(0)
  const pid = Number(fs.readFileSync(file, 'utf8'))
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false)
})
