import pg from 'pg'

/** One statement as it went over the wire, parameters included. */
export type Statement = {
  readonly text: string
  readonly values: readonly unknown[]
  /** Under which the server keeps the prepared statement, if it does. */
  readonly name?: string
}

/** Runs `work` and answers what it sent to Postgres through `pg`, in the order of sending. Not for use at the same time twice. */
export async function recordStatements<T>(
  work: () => Promise<T>,
): Promise<{ result: T; statements: Statement[] }> {
  const statements: Statement[] = []
  const prototype: { query: unknown } = pg.Client.prototype
  const original = pg.Client.prototype.query
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const statement = statementIn(args)
    if (statement) statements.push(statement)
    return Reflect.apply(original, this, args)
  }
  try {
    return { result: await work(), statements }
  } finally {
    prototype.query = original
  }
}

/** What the arguments of `client.query` ask for: a text with values, or an object that holds them. */
export function statementIn(args: readonly unknown[]): Statement | null {
  const [first, second] = args
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? [...second] : [] }
  if (typeof first !== 'object' || first === null || !('text' in first)) return null
  const { text } = first
  if (typeof text !== 'string') return null
  const within = 'values' in first && Array.isArray(first.values) ? first.values : second
  const name = 'name' in first && typeof first.name === 'string' ? first.name : undefined
  return { text, values: Array.isArray(within) ? [...within] : [], ...(name && { name }) }
}

/** Sends the same statements in the same order over one connection, each when the one before it is answered. */
export async function replay(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  for (const { text, values, name } of statements)
    await client.query({ text, values: [...values], ...(name && { name }) })
}
