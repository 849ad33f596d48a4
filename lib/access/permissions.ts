/** Lock one: what a role may do. The only place that says so. */
export const ROLES = ['OWNER', 'EDITOR', 'REVIEWER', 'VIEWER'] as const
export type Role = (typeof ROLES)[number]

const everyone = ROLES
const writers = ['OWNER', 'EDITOR', 'REVIEWER'] as const
const editors = ['OWNER', 'EDITOR'] as const
const owners = ['OWNER'] as const

const table = {
  'desk.read': everyone,
  'view.save': everyone,
  'view.share': writers,
  'view.edit-shared': editors,
  'story.create': editors,
  'story.edit': editors,
  'document.add': writers,
  'suggestion.decide': editors,
  'claim.create': editors,
  'claim.edit': editors,
  'claim.withdraw': editors,
  'attribution.edit': editors,
  'source.edit': editors,
  'derivation.edit': editors,
  'retraction.record': editors,
  'mark.clear': writers,
  'attestation.sign': editors,
  'reply.edit': writers,
  'assignment.edit': editors,
  'evidence.add': writers,
  'comment.write': writers,
  'comment.moderate': editors,
  'review.write': writers,
  'review.adjudicate': editors,
  'claim.reopen': editors,
  'agreement.read': editors,
  'waiver.sign': editors,
  'waiver.sign-senior': owners,
  'report.freeze': editors,
  'team.manage': owners,
  'policy.edit': owners,
  'hosts.edit': owners,
  'invitation.manage': owners,
  'sample.manage': owners,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof table
export const PERMISSIONS = Object.keys(table) as readonly Permission[]

export function allows(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = table[permission]
  return roles.includes(role)
}
