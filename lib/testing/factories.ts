import { authorize } from '@/lib/access/authorize'
import type { Role } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'

/** Records for tests and samples. Each call makes new ones, so tests in one file do not meet. */

let count = 0

export async function makeUser({ name, email }: { name?: string; email?: string } = {}) {
  count += 1
  const id = newId()
  return db().user.create({
    data: { id, name: name ?? `Person ${count}`, email: email ?? `${id}@example.org`, passwordHash: null },
  })
}

export async function makeTeam({ name, isSample = false }: { name?: string; isSample?: boolean } = {}) {
  const id = newId()
  return db().team.create({
    data: { id, slug: `team-${id}`, name: name ?? `Team ${id.slice(-4)}`, isSample },
  })
}

export async function makeMember(teamId: string, role: Role = 'EDITOR', name?: string) {
  const user = await makeUser({ name })
  return db().member.create({ data: { id: newId(), teamId, userId: user.id, role }, include: { user: true } })
}

/** A member of a team (a new one unless given) who has come through the door. */
export async function makeScope(
  role: Role = 'EDITOR',
  { team, name }: { team?: { id: string; slug: string }; name?: string } = {},
): Promise<Scope> {
  const { id, slug } = team ?? (await makeTeam())
  const { user } = await makeMember(id, role, name)
  const actor = { userId: user.id, sessionId: newId(), name: user.name, email: user.email }
  return authorize(actor, slug, 'desk.read')
}

/** The team a scope is in, for making colleagues: `makeScope('REVIEWER', { team: teamOf(scope) })`. */
export function teamOf(scope: Scope): { id: string; slug: string } {
  return { id: scope.teamId, slug: scope.teamSlug }
}
