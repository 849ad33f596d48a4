import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '@/lib/access/scope'
import { db, transaction } from '@/lib/core/db'
import { makeScope } from '@/lib/testing/factories'
import { problemOf, refusal } from '@/lib/testing/problems'
import { bringIn } from '@/lib/testing/stories'
import { QUOTE_MAX } from './model'
import { makeSpan, spanWriter } from './spans'

const TEXT = 'The 😀 quay closes in May. So it was said.'
let scope: Scope
let snapshotId: string

beforeEach(async () => {
  scope = await makeScope('EDITOR')
  snapshotId = (await bringIn(scope, TEXT)).snapshotId
})

const span = (start: number, end: number, who = scope) =>
  transaction((tx) => makeSpan(tx, who, snapshotId, { start, end }))

describe('makeSpan', () => {
  it('keeps the words of a place with what stands around them', async () => {
    const start = TEXT.indexOf('quay')
    const made = await span(start, start + 4)
    expect(made).toMatchObject({ exact: 'quay', prefix: 'The 😀 ', snapshotId })
    const row = await db().span.findUniqueOrThrow({ where: { id: made.id } })
    expect(row).toMatchObject({
      start,
      end: start + 4,
      exact: 'quay',
      suffix: TEXT.slice(start + 4, start + 36),
    })
  })

  it('takes whole characters only', async () => {
    const face = TEXT.indexOf('😀')
    expect(await span(face + 1, face + 2)).toMatchObject({ start: face, end: face + 2, exact: '😀' })
  })

  it.each([
    ['empty', 3, 3],
    ['reversed', 9, 4],
    ['beyond the end', 30, 4000],
    ['before the beginning', -2, 4],
    ['nothing but a blank', 3, 4],
  ])('refuses a place that is %s', async (_, start, end) => {
    expect(await problemOf(span(start, end))).toMatchObject({ fields: { range: { code: 'rangeOutside' } } })
    expect(await db().span.count({ where: { teamId: scope.teamId } })).toBe(0)
  })

  it('refuses to quote a whole book', async () => {
    const long = await bringIn(scope, 'word '.repeat(QUOTE_MAX))
    const quote = transaction((tx) => makeSpan(tx, scope, long.snapshotId, { start: 0, end: QUOTE_MAX + 1 }))
    expect(await problemOf(quote)).toMatchObject({ fields: { range: { code: 'quoteTooLong' } } })
  })

  it('knows no other team’s snapshot', async () => {
    expect(await refusal(span(0, 3, await makeScope('OWNER')))).toBe('notFound')
  })
})

describe('spanWriter', () => {
  it('makes one span of one place, however often it is asked', async () => {
    const [a, b] = await transaction(async (tx) => {
      const { write } = await spanWriter(tx, scope, snapshotId)
      return [await write({ start: 0, end: 3 }), await write({ start: 0, end: 3 })]
    })
    expect(a).toEqual(b)
    expect(await db().span.count({ where: { teamId: scope.teamId } })).toBe(1)
  })
})

describe('a snapshot', () => {
  it('cannot be changed or deleted, not even by the program', async () => {
    const where = { id: snapshotId }
    await expect(db().snapshot.update({ where, data: { text: 'other' } })).rejects.toThrow(/append-only/)
    await expect(db().snapshot.delete({ where })).rejects.toThrow(/append-only/)
  })
})
