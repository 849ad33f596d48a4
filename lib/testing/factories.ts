import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/authorize'
import type { Role } from '@/lib/access/permissions'
import type { Scope } from '@/lib/access/scope'
import { db } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'

/*
 * Makers of what tests stand on. Each writes to the test's own database and gives every name a number, so that a
 * test can make as many as it likes. Other domains' makers live in files of their own beside this one.
 */
let count = 0
const next = () => {
  count += 1
  return count
}

export type TestUser = { id: string; name: string; email: string }

/** A person with a live session and no team. */
export async function makeUser(
  given: { name?: string; email?: string; passwordHash?: string | null } = {},
): Promise<TestUser> {
  const n = next()
  const user = {
    id: newId(),
    name: given.name ?? `Person ${n}`,
    email: given.email ?? `person-${n}-${newId().slice(-6)}@desk.test`,
    passwordHash: given.passwordHash ?? null,
  }
  await db().user.create({ data: user })
  return user
}

/** The actor of a person: proof of a session that lives for an hour. */
export async function makeActor(user: TestUser): Promise<Actor> {
  const expiresAt = new Date(Date.now() + 3_600_000)
  const session = await db().session.create({ data: { id: newId(), userId: user.id, expiresAt } })
  return { userId: user.id, sessionId: session.id, name: user.name, email: user.email }
}

export type TestTeam = { id: string; slug: string; name: string }

/** A team without members. A team needs an owner before any of its members changes. */
export async function makeTeam(given: { name?: string; isSample?: boolean } = {}): Promise<TestTeam> {
  const n = next()
  const name = given.name ?? `Newsroom ${n}`
  const team = { id: newId(), slug: `newsroom-${n}-${newId().slice(-6)}`, name }
  await db().team.create({ data: { ...team, isSample: given.isSample ?? false } })
  return team
}

export type TestMember = { id: string; role: Role; user: TestUser; scope: Scope; actor: Actor }

/** A person in a team with a role: a new person unless one is given. Their scope and actor come along. */
export async function makeMember(team: TestTeam, role: Role, given?: TestUser): Promise<TestMember> {
  const user = given ?? (await makeUser())
  const id = newId()
  await db().member.create({ data: { id, teamId: team.id, userId: user.id, role } })
  const actor = await makeActor(user)
  return { id, role, user, actor, scope: await authorize(actor, team.slug, 'desk.read') }
}

/** The scope of a new member of a new team (or the one given): the shortest way to call a service. */
export async function makeScope(role: Role = 'OWNER', team?: TestTeam): Promise<Scope> {
  const { scope } = await makeMember(team ?? (await makeTeam()), role)
  return scope
}

/** A team with one member of each role. */
export async function makeDesk(): Promise<{ team: TestTeam } & Record<Lowercase<Role>, TestMember>> {
  const team = await makeTeam()
  const [owner, editor, reviewer, viewer] = [
    await makeMember(team, 'OWNER'),
    await makeMember(team, 'EDITOR'),
    await makeMember(team, 'REVIEWER'),
    await makeMember(team, 'VIEWER'),
  ]
  return { team, owner, editor, reviewer, viewer }
}
