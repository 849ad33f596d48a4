/** For a server that takes the connection and says nothing. Loading what a start needs may hold us up for seconds. */
const PATIENCE_MS = 20_000

/** A connected client for an address. pg is loaded late: before `npm ci` it is not there. */
export async function connectTo(url, patience = PATIENCE_MS) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience })
  client.on('error', () => {}) // a server that goes away is noticed by whoever asks next
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return client
}

/** Runs `work` with a client and always closes it. */
export async function withClient(url, work) {
  const client = await connectTo(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function ensureDatabase({ port, password }, database, user = 'corroborate') {
  const url = `postgresql://${user}:${password}@127.0.0.1:${port}/postgres`
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (rowCount) return
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  })
}
