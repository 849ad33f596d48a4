import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { recordStatements, statementIn } from './recorder'

describe('statementIn', () => {
  it('reads both ways of asking', () => {
    expect(statementIn(['SELECT $1', [1]])).toEqual({ text: 'SELECT $1', values: [1] })
    expect(statementIn([{ text: 'SELECT $1', values: [2], rowMode: 'array' }])).toEqual({
      text: 'SELECT $1',
      values: [2],
    })
    expect(statementIn([{ text: 'SELECT $1' }, [3], () => {}])).toEqual({ text: 'SELECT $1', values: [3] })
    expect(statementIn(['COMMIT', () => {}])).toEqual({ text: 'COMMIT', values: [] })
  })

  it('keeps the name of a prepared statement', () => {
    expect(statementIn([{ text: 'SELECT 1', name: 'one' }])?.name).toBe('one')
  })

  it('takes a copy: what is done to the values later does not count', () => {
    const values = [1]
    const statement = statementIn(['SELECT $1', values])
    values.push(2)
    expect(statement?.values).toEqual([1])
  })

  it('leaves aside what is no statement', () => {
    expect(statementIn([undefined])).toBeNull()
    expect(statementIn([{ cursor: true }])).toBeNull()
  })
})

describe('recordStatements', () => {
  // Nobody listens there: what is asked is recorded when it is sent, and fails.
  const client = () => new pg.Client({ host: '127.0.0.1', port: 1 })
  const ask = async (text: string) => {
    const one = client()
    const answer = one.query(text).catch(() => 'refused')
    await one.connect().catch(() => {})
    return answer
  }

  it('hears every client while the work runs, in order, and none afterwards', async () => {
    const before = pg.Client.prototype.query
    const { result, statements } = await recordStatements(async () => {
      await ask('SELECT 1')
      return ask('SELECT 2')
    })
    expect(statements.map((statement) => statement.text)).toEqual(['SELECT 1', 'SELECT 2'])
    expect(result).toBe('refused')
    expect(pg.Client.prototype.query).toBe(before)
  })

  it('stops hearing when the work fails', async () => {
    const before = pg.Client.prototype.query
    await expect(recordStatements(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(pg.Client.prototype.query).toBe(before)
  })
})
