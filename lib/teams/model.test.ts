import { describe, expect, it } from 'vitest'
import { invitationState } from './model'

const now = new Date('2026-11-23T12:00:00Z')
const open = { expiresAt: new Date('2026-11-24T12:00:00Z'), revokedAt: null, acceptedAt: null }

describe('invitationState', () => {
  it('is open until it expires', () => expect(invitationState(open, now)).toBe('OPEN'))
  it('has expired in the very millisecond of its end', () => {
    expect(invitationState({ ...open, expiresAt: now }, now)).toBe('EXPIRED')
    expect(invitationState({ ...open, expiresAt: new Date(now.getTime() + 1) }, now)).toBe('OPEN')
  })
  it('says used or revoked even when it has expired since', () => {
    expect(invitationState({ ...open, expiresAt: now, acceptedAt: now }, now)).toBe('USED')
    expect(invitationState({ ...open, expiresAt: now, revokedAt: now }, now)).toBe('REVOKED')
  })
})
