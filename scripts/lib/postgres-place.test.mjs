import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { copyWhole } from './postgres-place.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'place-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const STARTS = 4
const FILES = 400
const names = Array.from({ length: FILES }, (_, nth) => `lib/part-${nth}.so`)
let native

beforeEach(() => {
  const package_ = fs.mkdtempSync(path.join(folder, 'package-'))
  native = path.join(package_, 'native')
  fs.mkdirSync(path.join(native, 'lib'), { recursive: true })
  for (const name of names) fs.writeFileSync(path.join(native, `${name}.1`), name)
  const links = names.map((name) => ({ source: `native/${name}.1`, target: `native/${name}` }))
  fs.writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links))
})

/** Lets as many threads as there are starts do the same, from the same moment on; throws what one of them throws. */
async function allAtOnce(call) {
  const place = new URL('./postgres-place.mjs', import.meta.url).href
  const gate = new Int32Array(new SharedArrayBuffer(8))
  const body = `
    const { workerData: { gate } } = require('node:worker_threads')
    import(${JSON.stringify(place)}).then(({ hydrateLinks, copyWhole }) => {
      if (Atomics.add(gate, 0, 1) + 1 === ${STARTS}) { Atomics.store(gate, 1, 1); Atomics.notify(gate, 1) }
      Atomics.wait(gate, 1, 0)
      ${call}
    })`
  const starts = Array.from({ length: STARTS }, () => new Worker(body, { eval: true, workerData: { gate } }))
  await Promise.all(starts.map((start) => once(start, 'exit')))
}

it('makes the links that npm packs not, also when several first starts make them at once', async () => {
  await allAtOnce(`hydrateLinks(${JSON.stringify(native)})`)
  const made = names.map((name) => fs.readlinkSync(path.join(native, name)))
  expect(made).toEqual(names.map((name) => `${path.basename(name)}.1`))
})

it('makes one whole copy for all to read, also when several first starts make it at once', async () => {
  const shared = fs.mkdtempSync(path.join(folder, 'shared-'))
  const copy = path.join(shared, 'native')
  await allAtOnce(`copyWhole(${JSON.stringify(native)}, ${JSON.stringify(copy)})`)
  expect(fs.readdirSync(shared)).toEqual(['native'])
  expect(fs.readdirSync(copy, { recursive: true }).sort()).toEqual(
    fs.readdirSync(native, { recursive: true }).sort(),
  )
  expect(fs.statSync(copy).mode & 0o777).toBe(0o755)
})

it('clears away what a start that was killed had copied, and leaves alone what another is copying', async () => {
  const shared = fs.mkdtempSync(path.join(folder, 'shared-'))
  const kept = ['another-program', 'native.half-begun1', 'native-2.half-kept01']
  const hours = (ago) => new Date(Date.now() - ago * 3_600_000)
  for (const name of [...kept, 'native.half-killed']) {
    fs.mkdirSync(path.join(shared, name, 'lib'), { recursive: true })
    fs.utimesSync(path.join(shared, name), hours(2), hours(2))
  }
  fs.utimesSync(path.join(shared, 'native.half-begun1'), hours(0.5), hours(0.5))
  copyWhole(native, path.join(shared, 'native'))
  expect(fs.readdirSync(shared).sort()).toEqual([...kept, 'native'].sort())
})
