import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'

const module = JSON.stringify(new URL('./lifetime.mjs', import.meta.url).href)

it('goes on when nobody reads any more what is printed, and stops when told to', async () => {
  const program = `
    import { lifetime } from ${module}
    lifetime({ say: (line) => console.log(line) })
    let lines = 0
    setInterval(() => console.error('line', (lines += 1)), 5)
    process.on('message', () => process.send(lines))
    process.on('disconnect', () => process.exit(9))`
  const { npm_lifecycle_event: _, ...env } = process.env
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))
  const written = () =>
    new Promise((resolve) => {
      child.once('message', resolve)
      child.send('how many?')
    })
  try {
    await new Promise((resolve) => child.stderr.once('data', resolve))
    child.stdout.destroy()
    child.stderr.destroy()
    const before = await written()
    await expect.poll(written).toBeGreaterThan(before + 5)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  } finally {
    child.kill('SIGKILL')
  }
})
