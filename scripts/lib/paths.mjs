import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's own folder, whatever the working directory is. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What can be thrown away at any time: stamps, test databases, a browser. */
export const cacheDir = path.join(root, '.cache')

/** What must never be thrown away: the database, its password, the signing secret. DATA_DIR moves it elsewhere. */
export const dataDir = path.resolve(root, process.env.DATA_DIR || '.data')

export const migrationsDir = path.join(root, 'prisma', 'migrations')
