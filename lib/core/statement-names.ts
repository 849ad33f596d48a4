import { createHash } from 'node:crypto'

/** How many statements a connection keeps planned: each costs it some memory for as long as it lives. */
const KEPT = 200

/**
 * Names under which connections keep statements prepared, so that Postgres reads and plans each of them once and not
 * on every call: for a record with its children, planning takes several times as long as running. A statement gets its
 * name from its text, so a name means the same on every connection. No name (an empty one) is given to
 * - commands without parameters, such as BEGIN, which have no plan;
 * - searches by pattern, whose best plan depends on the very words;
 * - whatever comes after the first `kept` texts: lists written out in a statement make ever new ones.
 */
export function statementNames(kept = KEPT): (query: { sql: string; args: readonly unknown[] }) => string {
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    if (args.length === 0 || sql.includes('LIKE')) return ''
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= kept) return ''
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 22)
    names.set(sql, name)
    return name
  }
}
