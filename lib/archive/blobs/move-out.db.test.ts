import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/core/db'
import { databaseUrl } from '@/lib/core/env'
import { makeScope } from '@/lib/testing/factories'
import { bringIn } from '@/lib/testing/stories'
import { runWorker } from '@/lib/worker/main'
import { originalOf } from '../original'
import { moveBytesOut } from './move-out'
import { blobStore } from './store'

const folder = () => process.env.BLOB_DIR ?? ''
const inDatabase = () => db().blob.count({ where: { bytes: { not: null } } })
const fileOf = (text: string) => {
  const digest = createHash('sha256').update(text).digest('hex')
  return path.join(folder(), digest.slice(0, 2), digest)
}
const TEXTS = Array.from({ length: 5 }, (_, n) => `Minute ${n}: the ferry is late.`)

let captures: { scope: Awaited<ReturnType<typeof makeScope>>; snapshotId: string; text: string }[]

/** Captures as they were before there was a store: rows are told their bytes, and the store has none. */
beforeEach(async () => {
  const scope = await makeScope('EDITOR')
  captures = []
  for (const text of TEXTS) captures.push({ scope, text, ...(await bringIn(scope, text)) })
  const last = await makeScope('EDITOR')
  captures.push({ scope: last, text: TEXTS[0] ?? '', ...(await bringIn(last, TEXTS[0])) })
  await db().$executeRaw`ALTER TABLE "Blob" DISABLE TRIGGER append_only`
  for (const text of TEXTS) {
    const bytes = Buffer.from(text)
    await db().$executeRaw`UPDATE "Blob" SET bytes = ${bytes} WHERE digest = encode(sha256(${bytes}), 'hex')`
    fs.rmSync(fileOf(text))
  }
  await db().$executeRaw`ALTER TABLE "Blob" ENABLE TRIGGER append_only`
})

async function allReadable(): Promise<void> {
  for (const { scope, snapshotId, text } of captures)
    expect(Buffer.from(await (await originalOf(scope, snapshotId)).bytes()).toString()).toBe(text)
}

it('moves what lies in the database, of every team, and can be read before, amid and after', async () => {
  expect(await inDatabase()).toBe(captures.length)
  await allReadable()
  expect(await moveBytesOut()).toBe(5)
  expect(await inDatabase()).toBe(0)
  expect(TEXTS.map((text) => fs.readFileSync(fileOf(text), 'utf8'))).toEqual(TEXTS)
  await allReadable()
  expect(await moveBytesOut()).toBe(0)
})

it('goes on where one that was killed had come to, with another at it at the same time', async () => {
  // Killed after the store had the bytes and before the row was told: the worst moment there is.
  await blobStore().put(Buffer.from(TEXTS[2] ?? ''))
  // And one that was told to stop does not even begin.
  expect(await moveBytesOut(AbortSignal.abort())).toBe(0)
  await Promise.all([moveBytesOut(), moveBytesOut()])
  expect(await inDatabase()).toBe(0)
  await allReadable()
})

it('leaves everything where it can be read when the store takes nothing', async () => {
  const before = await inDatabase()
  fs.rmSync(folder(), { recursive: true })
  fs.writeFileSync(folder(), 'no folder')
  await expect(moveBytesOut()).rejects.toThrow('ENOTDIR')
  expect(await inDatabase()).toBe(before)
  await allReadable()
  fs.rmSync(folder())
  fs.mkdirSync(folder())
})

it('is begun by every worker that starts', async () => {
  const stop = new AbortController()
  const running = runWorker({ connectionString: databaseUrl(), signal: stop.signal })
  await vi.waitFor(async () => expect(await inDatabase()).toBe(0), 10_000)
  stop.abort()
  await running
  await allReadable()
})
