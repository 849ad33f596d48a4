import { describe, expect, it } from 'vitest'
import { statementNames } from './statement-names'

const one = { sql: 'SELECT name FROM "User" WHERE id = $1', args: [1] }

describe('statementNames', () => {
  it('gives the same text the same name, in every process, and other texts others', () => {
    const nameOf = statementNames()
    const name = nameOf(one)
    expect(name).toMatch(/^[\w-]{22}$/)
    expect(nameOf({ ...one, args: [2] })).toBe(name)
    expect(statementNames()(one)).toBe(name)
    expect(nameOf({ ...one, sql: `${one.sql} LIMIT 1` })).not.toBe(name)
  })

  it('names no command and no search by pattern', () => {
    const nameOf = statementNames()
    expect(nameOf({ sql: 'BEGIN', args: [] })).toBe('')
    expect(nameOf({ sql: 'SELECT 1 FROM "Claim" WHERE text ILIKE $1', args: ['%a%'] })).toBe('')
  })

  it('stops at its limit and goes on knowing what it named', () => {
    const nameOf = statementNames(1)
    const name = nameOf(one)
    expect(nameOf({ sql: 'SELECT $1', args: [1] })).toBe('')
    expect(nameOf(one)).toBe(name)
  })
})
