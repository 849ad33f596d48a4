import { describe, expect, it } from 'vitest'
import { allows, PERMISSIONS, type Permission, ROLES, type Role } from './permissions'

const granted = (role: Role) => PERMISSIONS.filter((permission) => allows(role, permission))

describe('permissions', () => {
  it('grow from viewer to owner: nobody loses a right by being promoted', () => {
    const ladder = [...ROLES].reverse().map(granted)
    for (const [i, more] of ladder.slice(1).entries())
      expect(more).toEqual(expect.arrayContaining(ladder[i] ?? []))
  })

  it('let a viewer read, keep views of their own and do nothing else', () => {
    expect(granted('VIEWER')).toEqual(['desk.read', 'view.save'])
  })

  it('let a reviewer judge and collect evidence, not decide what is checked', () => {
    expect(granted('REVIEWER').sort()).toEqual([
      'comment.write',
      'desk.read',
      'document.add',
      'evidence.add',
      'mark.clear',
      'reply.edit',
      'review.write',
      'view.save',
      'view.share',
    ] satisfies Permission[])
  })

  it('keep people and samples to the owner', () => {
    for (const permission of [
      'team.manage',
      'policy.edit',
      'hosts.edit',
      'invitation.manage',
      'sample.manage',
    ] as const) {
      expect(allows('OWNER', permission)).toBe(true)
      expect(allows('EDITOR', permission)).toBe(false)
    }
  })
})
