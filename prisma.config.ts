import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's command line looks for a native engine before any command; none is needed for generate, validate and format.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: path.join('prisma', 'schema'),
  migrations: { path: path.join('prisma', 'migrations') },
})
