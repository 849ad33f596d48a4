import { describe, expect, it } from 'vitest'
import { makeDesk } from '@/lib/testing/factories'
import { admission } from './admission'
import { invite } from './invitations'
import { joinAsNew } from './join'

describe('admission', () => {
  it('waits for the first run, then asks for an open invitation', async () => {
    expect(await admission('/', true)).toBe('first-run')
    const desk = await makeDesk()
    expect(await admission('/', true)).toBe('yes')
    expect(await admission('/', false)).toBe('no')
    expect(await admission(`/join/${'x'.repeat(43)}`, false)).toBe('no')
    const { token } = await invite(desk.owner.scope, { role: 'VIEWER', note: '', days: 1 })
    expect(await admission(`/join/${token}`, false)).toBe('yes')
    await joinAsNew(token, { name: 'Sam', email: 'sam@admission.test', passwordHash: 'argon' })
    expect(await admission(`/join/${token}`, false)).toBe('no')
  })
})
