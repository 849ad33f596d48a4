import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The schema as the last migration left it, in one file: what the next migration starts from. Prisma itself ignores
 * files beside the migrations' folders.
 */
export const snapshotFile = (migrations) => path.join(migrations, 'schema.snapshot.prisma')

export function readSnapshot(migrations) {
  const file = snapshotFile(migrations)
  return fs.existsSync(file) ? [{ path: path.basename(file), content: fs.readFileSync(file, 'utf8') }] : []
}

export const snapshotOf = (files) =>
  files
    .map(({ content }) => content.trim())
    .join('\n\n')
    .concat('\n')

/** The files of a schema folder as the engine wants them: `[{ path, content }]`, in the order of their names. */
export function readSchema(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: fs.readFileSync(path.join(folder, name), 'utf8') }))
}

let engine

/**
 * The SQL that leads from one schema to another; empty when nothing has to change. Compares the schemas alone, with
 * Prisma's own engine compiled to WebAssembly, so there is no native engine to download. `url` is any Postgres: the
 * engine wants a connection at birth and looks at nothing in it.
 */
export async function diffSchemas(from, to, url) {
  // One a process: the engine sets up a log of its own at birth and panics when that is there already.
  engine ??= openEngine(to, url)
  const { stdout } = await (await engine).diff({
    from: target(from),
    to: target(to),
    script: true,
    shadowDatabaseUrl: null,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  const sql = stdout ?? ''
  return sql.includes('This is an empty migration.') ? '' : sql
}

function target(files) {
  return files.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files, configDir: process.cwd() }
}

async function openEngine(files, url) {
  const [bindings, { PrismaPg }, { bindMigrationAwareSqlAdapterFactory }] = await Promise.all([
    import('@prisma/schema-engine-wasm/schema_engine_bg'),
    import('@prisma/adapter-pg'),
    import('@prisma/driver-adapter-utils'),
  ])
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) }
  const folder = path.dirname(fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm')))
  const module = await WebAssembly.compile(fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = files.map((file) => [file.path, file.content])
  return bindings.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url })),
  )
}
