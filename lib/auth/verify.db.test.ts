import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { makeUser } from '@/lib/testing/factories'
import { hashPassword } from './password'
import { LIMITS, WINDOW_MS } from './throttle'
import { verifyCredentials } from './verify'

const password = 'grain kestrel tugboat'

async function person(email: string): Promise<void> {
  await makeUser({ email, passwordHash: await hashPassword(password) })
}

describe('verifyCredentials', () => {
  it('lets the right password in, however the address is written', async () => {
    await person('mira@verify.test')
    const result = await verifyCredentials(' Mira@Verify.TEST ', password, null)
    expect(result).toMatchObject({ ok: true, user: { email: 'mira@verify.test' } })
  })

  it('takes a password typed in another form of the same letters', async () => {
    await makeUser({ email: 'uml@verify.test', passwordHash: await hashPassword('Grünes Boot am Kai') })
    const apart = 'Grünes Boot am Kai'.normalize('NFD')
    expect(await verifyCredentials('uml@verify.test', apart, null)).toMatchObject({ ok: true })
  })

  it('answers alike to a wrong password, an unknown address and an account without a password', async () => {
    await person('known@verify.test')
    await makeUser({ email: 'provider@verify.test' })
    for (const email of ['known@verify.test', 'unknown@verify.test', 'provider@verify.test', '', 'a\0b'])
      expect(await verifyCredentials(email, 'not the password', null)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('makes an account wait after too many tries, also for the right password, and no other account', async () => {
    await person('slow@verify.test')
    await person('other@verify.test')
    for (let n = 0; n < LIMITS.account; n += 1)
      await verifyCredentials('slow@verify.test', 'wrong guess', null)
    expect(await verifyCredentials('slow@verify.test', password, null)).toEqual({
      ok: false,
      reason: 'wait',
      minutes: 15,
    })
    expect(await verifyCredentials('other@verify.test', password, null)).toMatchObject({ ok: true })
  })

  it('counts tries made at the same moment', async () => {
    await person('burst@verify.test')
    const tries = Array.from({ length: LIMITS.account + 4 }, () =>
      verifyCredentials('burst@verify.test', 'wrong guess', null),
    )
    const reasons = (await Promise.all(tries)).map((result) => (result.ok ? 'ok' : result.reason))
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(LIMITS.account)
    expect(reasons.filter((reason) => reason === 'wait')).toHaveLength(4)
  })

  it('forgets the failures of an account when its owner gets in', async () => {
    await person('fumbling@verify.test')
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < LIMITS.account - 1; n += 1)
        await verifyCredentials('fumbling@verify.test', 'wrong guess', '192.0.2.7')
      expect(await verifyCredentials('fumbling@verify.test', password, '192.0.2.7')).toMatchObject({
        ok: true,
      })
    }
  })

  it('clears away what is no longer counted, and nothing that is', async () => {
    await db().signInThrottle.deleteMany()
    const windowStart = new Date(Date.now() - WINDOW_MS - 1000)
    const old = Array.from({ length: 30 }, (_, n) => ({ key: `account:${n}`, failures: 1, windowStart }))
    await db().signInThrottle.createMany({ data: old })
    await verifyCredentials('guess-1@verify.test', 'x', '192.0.2.11')
    await verifyCredentials('guess-2@verify.test', 'x', '192.0.2.11')
    const left = await db().signInThrottle.findMany({ orderBy: { failures: 'asc' } })
    expect(left.map((row) => [row.key.split(':')[0], row.failures])).toEqual([
      ['account', 1],
      ['account', 1],
      ['address', 2],
    ])
  })

  it('makes a network address wait that tries many accounts, and keeps no address', async () => {
    await person('spared@verify.test')
    await db().signInThrottle.deleteMany()
    for (let n = 0; n < LIMITS.address; n += 1)
      await verifyCredentials(`guess-${n}@verify.test`, 'x', '192.0.2.9')
    const late = await verifyCredentials('spared@verify.test', password, '192.0.2.9')
    expect(late).toMatchObject({ ok: false, reason: 'wait' })
    expect(await verifyCredentials('spared@verify.test', password, '192.0.2.10')).toMatchObject({ ok: true })
    expect(JSON.stringify(await db().signInThrottle.findMany())).not.toMatch(/192\.0|@/)
  })
})
