import type { Role } from '@/lib/access/permissions'
import type { AbsenceSet } from '@/lib/teams/absence'
import type { NewInvitation } from '@/lib/teams/invitations'
import type { Action } from '@/lib/web/result'

/** What the team page can do, handed down from its actions. */
export type TeamActions = {
  readonly changeRole: Action<{ name: string; role: Role; released: number }>
  readonly removeMember: Action<{ name: string; released: number }>
  readonly setAbsence: Action<AbsenceSet>
  readonly invite: Action<NewInvitation>
  readonly revokeInvitation: Action<void>
}
