import { afterAll, expect, inject } from 'vitest'
import { closeDb } from '@/lib/core/db'
import { createTestDatabase } from './database'

// Runs before each test file is loaded, in that file's own process: the file finds an empty, migrated database that
// nobody else touches, under the name the program itself uses.
const { url, template, owner } = inject('testServer')
const label = process.env.VITEST_WORKER_ID ?? expect.getState().testPath ?? 'alone'
const database = await createTestDatabase(url, { template, owner, label })
process.env.DATABASE_URL = database.url

afterAll(async () => {
  await closeDb()
  await database.drop()
})
