import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from 'vitest'
import { db, transaction } from '@/lib/core/db'
import { createStoryOf } from '@/lib/stories/create'
import { makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { bringIn, HARBOUR } from '@/lib/testing/stories'
import { blobStore } from './blobs/store'
import { keepBytes } from './keep'
import { originalOf } from './original'
import { captureOrRefuse } from './submit'

const digest = createHash('sha256').update(HARBOUR).digest('hex')
const file = () => path.join(process.env.BLOB_DIR ?? '', digest.slice(0, 2), digest)
const row = () => db().blob.findFirst({ where: { digest }, select: { state: true, checkedAt: true } })

let scope: Awaited<ReturnType<typeof makeScope>>
let snapshotId: string
beforeEach(async () => {
  scope = await makeScope('EDITOR')
  snapshotId = (await bringIn(scope)).snapshotId
})

describe('a capture’s original', () => {
  it('lies in the store, not in the database, and comes at once or in pieces', async () => {
    expect(fs.readFileSync(file(), 'utf8')).toBe(HARBOUR)
    expect(await db().blob.count({ where: { bytes: { not: null } } })).toBe(0)
    const original = await originalOf(scope, snapshotId)
    expect(original).toMatchObject({ digest, size: Buffer.byteLength(HARBOUR), mediaType: 'text/plain' })
    expect(Buffer.from(await original.bytes()).toString()).toBe(HARBOUR)
    expect((await buffer(await original.stream())).toString()).toBe(HARBOUR)
  })

  it.each([
    ['missing', 'MISSING', () => fs.rmSync(file())],
    ['altered', 'ALTERED', () => fs.writeFileSync(file(), `${HARBOUR.slice(0, -1)}!`)],
    ['cut off', 'ALTERED', () => fs.truncateSync(file(), 10)],
  ] as const)(
    'that is %s is never handed out, is remembered as %s, and is well again once mended',
    async (_, state, harm) => {
      const original = await originalOf(scope, snapshotId)
      await original.bytes()
      harm()
      const code = state === 'MISSING' ? 'originalMissing' : 'originalAltered'
      expect(await problemOf(original.stream())).toMatchObject({ kind: 'gone', code })
      expect(await problemOf(original.bytes())).toMatchObject({ kind: 'gone', code })
      expect(await row()).toMatchObject({ state, checkedAt: expect.any(Date) })
      await blobStore().put(Buffer.from(HARBOUR))
      expect((await buffer(await (await originalOf(scope, snapshotId)).stream())).toString()).toBe(HARBOUR)
      expect(await row()).toMatchObject({ state: 'OK' })
    },
  )

  it('is of its team alone, though the store holds the bytes once', async () => {
    const other = await makeScope('EDITOR')
    expect(await refusal(originalOf(other, snapshotId))).toBe('notFound')
    const theirs = await bringIn(other)
    expect(Buffer.from(await (await originalOf(other, theirs.snapshotId)).bytes()).toString()).toBe(HARBOUR)
    expect(await db().blob.count({ where: { digest } })).toBeGreaterThanOrEqual(2)
  })
})

it('a transaction that fails leaves bytes that nothing refers to, never a capture without its bytes', async () => {
  const text = 'The lighthouse is to be sold.'
  const kept = await keepBytes(await captureOrRefuse({ kind: 'PASTE_TEXT', text }, 'text'))
  const failing = transaction(async (tx) => {
    await createStoryOf(tx, scope, kept, {})
    throw new Error('the power went')
  })
  await expect(failing).rejects.toThrow('the power went')
  expect(await blobStore().has(kept.digest)).toBe(true)
  expect(await db().blob.count({ where: { digest: kept.digest } })).toBe(0)
  expect(await db().snapshot.count({ where: { digest: kept.digest } })).toBe(0)
})

describe('the row of a blob', () => {
  it('says the same of its bytes for ever', async () => {
    const changes = [
      db().$executeRaw`UPDATE "Blob" SET size = size + 1 WHERE digest = ${digest}`,
      db().$executeRaw`UPDATE "Blob" SET digest = ${'0'.repeat(64)} WHERE digest = ${digest}`,
      db().$executeRaw`UPDATE "Blob" SET bytes = '\\x00' WHERE digest = ${digest}`,
      db().$executeRaw`DELETE FROM "Blob" WHERE digest = ${digest}`,
    ]
    for (const change of changes) await expect(change).rejects.toThrow('append-only')
  })
})
