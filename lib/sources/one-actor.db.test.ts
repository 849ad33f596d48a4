import { describe, expect, it } from 'vitest'
import { db, Prisma } from '@/lib/core/db'
import { SOURCE_KINDS } from './model'
import { areOneSort } from './one-actor'

describe('sorts of sources', () => {
  it('are told apart by the database as they are here', async () => {
    for (const a of SOURCE_KINDS)
      for (const b of SOURCE_KINDS) {
        const sort = (kind: string) => Prisma.sql`source_sort(${kind}::"SourceKind")`
        const [row] = await db().$queryRaw<{ same: boolean }[]>`SELECT ${sort(a)} = ${sort(b)} AS same`
        expect(areOneSort(a, b)).toBe(row?.same)
      }
  })
})
