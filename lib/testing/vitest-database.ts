import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject } from 'vitest'
import { closeDb } from '@/lib/core/db'
import { createTestDatabase } from './database'

// Runs before each test file is loaded, in that file's own process: the file finds an empty, migrated database and an empty
// store of blobs that nobody else touches, under the names the program itself uses.
const { url, template, owner } = inject('testServer')
const label = process.env.VITEST_WORKER_ID ?? expect.getState().testPath ?? 'alone'
const database = await createTestDatabase(url, { template, owner, label })
process.env.DATABASE_URL = database.url
const blobs = fs.mkdtempSync(path.join(os.tmpdir(), 'corroborate-blobs-'))
process.env.BLOB_DIR = blobs

afterAll(async () => {
  await closeDb()
  await database.drop()
  fs.rmSync(blobs, { recursive: true })
})
