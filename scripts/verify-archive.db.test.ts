import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { blobStore } from '@/lib/archive/blobs/store'
import { damagedCaptures } from '@/lib/archive/damage'
import { db } from '@/lib/core/db'
import { makeScope } from '@/lib/testing/factories'
import { ROOT } from '@/lib/testing/source-files'
import { bringIn } from '@/lib/testing/stories'

const PATIENCE = 120_000
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
const fileOf = (text: string) => {
  const digest = digestOf(text)
  return path.join(process.env.BLOB_DIR ?? '', digest.slice(0, 2), digest)
}

/** The command as it is typed. */
function verify(...args: string[]): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, NODE_ENV: 'production' as const }
  const child = spawn('npm', ['run', '-s', 'verify:archive', ...args], { cwd: ROOT, env })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.resume()
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}

it('finds what is missing and altered and who uses it, tells the pages, and finds it well again when it is mended', {
  timeout: PATIENCE,
}, async () => {
  const scope = await makeScope('EDITOR')
  const texts = ['The pier stays open.', 'The pier is shut.', 'The pier is for sale.'] as const
  const [whole, gone, bent] = texts
  const captures = []
  for (const text of texts) captures.push(await bringIn(scope, text))
  const ids = captures.map(({ snapshotId }) => snapshotId)
  // Of a transaction that failed two days ago, and one that is under way.
  const left = await blobStore().put(Buffer.from('Nobody refers to this.'))
  const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
  fs.utimesSync(fileOf('Nobody refers to this.'), old, old)
  const young = await blobStore().put(Buffer.from('Somebody is about to.'))

  const before = await verify()
  expect(before.code).toBe(0)
  expect(before.output).toContain(`UNREFERENCED ${left.digest} (22 bytes`)
  expect(before.output).not.toContain(young.digest)
  expect(before.output).toContain(
    'Checked 3 originals (58 bytes) and 3 texts. All are as they were captured.',
  )
  expect(await damagedCaptures(scope, { snapshotIds: ids, archived: false })).toEqual([])

  fs.rmSync(fileOf(gone))
  fs.writeFileSync(fileOf(bent), 'The pier is for sail.')
  const harmed = await verify()
  expect(harmed.code).toBe(1)
  expect(harmed.output).toContain(
    `MISSING original ${digestOf(gone)} (17 bytes)\n  used by /${scope.teamSlug}/snapshots/${ids[1]} “The pier is shut.”`,
  )
  expect(harmed.output).toContain(`ALTERED original ${digestOf(bent)}`)
  expect(harmed.output).not.toContain(digestOf(whole))
  expect(harmed.output).toContain('Missing or altered: 2.')
  const told = await damagedCaptures(scope, { snapshotIds: ids, archived: false })
  expect(told.map(({ snapshotId, state }) => [snapshotId, state]).sort()).toEqual(
    [
      [ids[1], 'MISSING'],
      [ids[2], 'ALTERED'],
    ].sort(),
  )
  expect(await damagedCaptures(await makeScope('EDITOR'), { snapshotIds: ids, archived: false })).toEqual([])

  fs.writeFileSync(fileOf(gone), gone)
  fs.writeFileSync(fileOf(bent), bent)
  expect((await verify()).code).toBe(0)
  expect(await damagedCaptures(scope, { snapshotIds: ids, archived: false })).toEqual([])
})

it('finds a stored text that is not what it was', { timeout: PATIENCE }, async () => {
  const { snapshotId } = await bringIn(await makeScope('EDITOR'), 'The lock keeper has resigned.')
  // As only somebody with the database in hand could: rules off, words changed.
  await db().$executeRaw`ALTER TABLE "Snapshot" DISABLE TRIGGER append_only`
  await db().$executeRaw`ALTER TABLE "Snapshot" DROP CONSTRAINT snapshot_values`
  await db()
    .$executeRaw`UPDATE "Snapshot" SET text = 'The lock keeper has retired.' WHERE id = ${snapshotId}::uuid`
  await db().$executeRaw`ALTER TABLE "Snapshot" ENABLE TRIGGER append_only`
  const { code, output } = await verify()
  expect(code).toBe(1)
  expect(output).toContain('ALTERED text\n  used by ')
  expect(output).toContain(snapshotId)
})

it('calls nothing missing when the store cannot be asked', { timeout: PATIENCE }, async () => {
  const scope = await makeScope('EDITOR')
  const { snapshotId } = await bringIn(scope, 'The tide tables are late.')
  const bucket = {
    S3_BUCKET: 'archive',
    S3_ENDPOINT: 'http://127.0.0.1:1',
    S3_ACCESS_KEY_ID: 'nobody',
    S3_SECRET_ACCESS_KEY: 'nothing',
  }
  Object.assign(process.env, bucket)
  try {
    expect((await verify()).code).toBe(2)
  } finally {
    for (const name of Object.keys(bucket)) delete process.env[name]
  }
  expect(await damagedCaptures(scope, { snapshotIds: [snapshotId], archived: false })).toEqual([])
})

it('says what it does and what to do', { timeout: PATIENCE }, async () => {
  const { code, output } = await verify('--', '--help')
  expect(code).toBe(0)
  expect(output).toContain('Exit code')
  expect((await verify('--', '--nothing')).code).toBe(2)
})
