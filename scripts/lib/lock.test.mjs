import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { takeLock, withLock } from './lock.mjs'
import { startedAt } from './processes.mjs'

let file
beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lock-')), 'a', 'lock')
})

const held = (content) => {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
}

describe('takeLock', () => {
  it('is taken once, and again after its release', () => {
    const lock = takeLock(file)
    expect(takeLock(file)).toEqual({ heldBy: process.pid })
    lock.release()
    expect(takeLock(file).release).toBeTypeOf('function')
  })

  it('is refused while another living process has it', () => {
    const other = spawn('sleep', ['60'])
    held(JSON.stringify({ pid: other.pid, started: startedAt(other.pid) }))
    expect(takeLock(file)).toEqual({ heldBy: other.pid })
    other.kill()
  })

  it('is taken over from a process that is gone', () => {
    held(JSON.stringify({ pid: 2 ** 22 - 1, started: '1' }))
    expect(takeLock(file).release).toBeTypeOf('function')
  })

  it('is taken over when its id belongs to a later process now', () => {
    held(JSON.stringify({ pid: process.pid, started: 'long ago' }))
    expect(takeLock(file).release).toBeTypeOf('function')
  })

  it('is taken over when nobody can be read from it', () => {
    held('{"pid":')
    expect(takeLock(file).release).toBeTypeOf('function')
  })

  it('leaves nothing beside the lock', () => {
    held('')
    takeLock(file)
    expect(fs.readdirSync(path.dirname(file))).toEqual(['lock'])
  })

  it('does not release what somebody else has by now', () => {
    const lock = takeLock(file)
    held('another')
    lock.release()
    expect(fs.readFileSync(file, 'utf8')).toBe('another')
  })
})

describe('withLock', () => {
  it('lets one in at a time and gives the lock back after a failure', async () => {
    const order = []
    const slow = withLock(file, async () => {
      order.push('in')
      await new Promise((resolve) => setTimeout(resolve, 80))
      order.push('out')
      throw new Error('failed')
    })
    const next = withLock(file, async () => order.push('next'))
    await expect(slow).rejects.toThrow('failed')
    await next
    expect(order).toEqual(['in', 'out', 'next'])
  })

  it('gives up after its patience', async () => {
    takeLock(file)
    await expect(withLock(file, async () => {}, 60)).rejects.toThrow(`Process ${process.pid} has held`)
  })
})
