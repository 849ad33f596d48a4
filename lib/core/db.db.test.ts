import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { makeMember, makeTeam } from '@/lib/testing/factories'
import { transaction } from './db'

describe('transaction', () => {
  it('sends one statement at a time, however many relations are read with a record', async () => {
    const owner = await makeMember(await makeTeam(), 'OWNER')
    const { prototype } = pg.Client
    const query: (...given: unknown[]) => unknown = prototype.query
    const running = new Map<unknown, number>()
    let most = 0
    vi.spyOn(prototype, 'query').mockImplementation(function (this: unknown, ...given: unknown[]) {
      const now = (running.get(this) ?? 0) + 1
      running.set(this, now)
      most = Math.max(most, now)
      const answer = query.apply(this, given)
      const ended = () => running.set(this, (running.get(this) ?? 0) - 1)
      if (answer instanceof Promise) answer.then(ended, ended)
      return answer
    })
    const read = await transaction((tx) =>
      tx.member.findUnique({
        where: { id: owner.id },
        select: { user: true, team: true, claims: true, reviews: true },
      }),
    )
    expect(read).toMatchObject({ user: { id: owner.user.id }, claims: [], reviews: [] })
    expect(most).toBe(1)
  })
})
