import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { runApart, within } from './apart'
import { databaseUrl, env } from './env'
import { Prisma, PrismaClient } from './generated/prisma/client'
import { takingTurns } from './in-turn'
import { statementNames } from './statement-names'

/** A transaction's client. Writers ask for it by type, so a write outside a transaction does not compile. */
export type Tx = Prisma.TransactionClient
/** Anything that can be read from: the pool or a transaction. */
export type Db = PrismaClient | Tx

export { Prisma }

// One pool a process; kept on globalThis because the development server evaluates modules more than once.
// The server makes its first page ready while the database still comes up (scripts/lib/rehearsal.mjs), and says when it is there.
const shared = globalThis as { corroborateDb?: PrismaClient; corroborateDatabase?: Promise<unknown> }

/**
 * A transaction has one connection, and a connection does one thing at a time. Prisma asks for all relations of a
 * record at once; here they queue up. The driver's own queue does that too, warns of it and will refuse it in pg 9.
 * Connections outlive the requests that open them, so all of it happens apart from those.
 */
class OneStatementAtATime extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.queryRaw = runApart(adapter.queryRaw.bind(adapter))
    adapter.executeRaw = runApart(adapter.executeRaw.bind(adapter))
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => {
      const tx = await start(level)
      const turn = takingTurns()
      tx.queryRaw = runApart(turn(tx.queryRaw.bind(tx)))
      tx.executeRaw = runApart(turn(tx.executeRaw.bind(tx)))
      return tx
    }
    return adapter
  }
}

const openPool = runApart(async () => {
  await shared.corroborateDatabase
  const pool = { connectionString: databaseUrl(), max: env().DATABASE_POOL }
  return new OneStatementAtATime(pool, { statementNameGenerator: statementNames() }).connect()
})

/**
 * Opens the pool with the first statement and not before: Prisma asks for its adapter first of all, and can make
 * everything else ready while that statement waits for the database.
 */
const patient = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  async connect(): Promise<SqlDriverAdapter> {
    let opened: Promise<SqlDriverAdapter> | undefined
    const open = () => {
      opened ??= openPool()
      return opened
    }
    return {
      provider: patient.provider,
      adapterName: patient.adapterName,
      getConnectionInfo: () => ({ supportsRelationJoins: true }),
      queryRaw: async (query) => (await open()).queryRaw(query),
      executeRaw: async (query) => (await open()).executeRaw(query),
      executeScript: async (script) => (await open()).executeScript(script),
      startTransaction: async (level) => (await open()).startTransaction(level),
      dispose: async () => (await opened)?.dispose(),
    }
  },
} as const

export function db(): PrismaClient {
  shared.corroborateDb ??= new PrismaClient({ adapter: patient })
  return shared.corroborateDb
}

export async function closeDb(): Promise<void> {
  await shared.corroborateDb?.$disconnect()
  shared.corroborateDb = undefined
}

/**
 * Runs `work` in one transaction: all of it is committed, or none. Only services open one. Work that is not done
 * within `timeout` milliseconds is rolled back. It is begun and ended apart from the request, for Prisma remembers the
 * last hundred transactions.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>, timeout = 30_000): Promise<T> {
  const here = within(work)
  return runApart(() => db().$transaction(here, { maxWait: 10_000, timeout }))()
}

/** True when the database refused a write because of this constraint, unique index or rule. */
export function violates(error: unknown, constraint: string): boolean {
  return details(error).includes(constraint)
}

function details(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const meta = 'meta' in error ? JSON.stringify(error.meta) : ''
  const code = 'code' in error ? String(error.code) : ''
  return `${code} ${error.message} ${meta} ${details(error.cause)}`
}
