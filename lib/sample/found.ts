import type { Actor } from '@/lib/access/actor'
import { scopeWithin } from '@/lib/access/authorize'
import type { Scope } from '@/lib/access/scope'
import type { AuditEntry } from '@/lib/audit/events'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/core/db'
import { findSlugsLike, insertMember, insertTeam } from '@/lib/teams/repository'
import { freeSlug, slugOf } from '@/lib/teams/slug'
import { COLLEAGUES, type Colleague, SAMPLE_NAME } from './people'
import { insertColleague } from './repository'

/** A scope for everyone at the sample desk; `me` is whoever opened it. */
export type Cast = Readonly<Record<Colleague | 'me', Scope>>

/** Makes the team with its owner and its colleagues. */
export async function foundSample(actor: Actor, tx: Tx): Promise<Cast> {
  const wanted = slugOf(SAMPLE_NAME)
  const slug = freeSlug(wanted, await findSlugsLike(wanted, tx))
  const teamId = await insertTeam({ slug, name: SAMPLE_NAME, isSample: true }, tx)
  const mine = await insertMember({ teamId, userId: actor.userId, role: 'OWNER' }, tx)
  const me = await scopeWithin(tx, actor.userId, slug)
  const events: AuditEntry[] = [
    { kind: 'team.created', subject: { type: 'team', id: teamId }, data: { name: SAMPLE_NAME } },
    joined(mine, actor.name, 'OWNER'),
  ]
  const join = async (colleague: Colleague): Promise<Scope> => {
    const { name, role } = COLLEAGUES[colleague]
    const userId = await insertColleague(name, tx)
    events.push(joined(await insertMember({ teamId, userId, role }, tx), name, role))
    return scopeWithin(tx, userId, slug)
  }
  const cast = {
    me,
    editor: await join('editor'),
    first: await join('first'),
    second: await join('second'),
    reader: await join('reader'),
  }
  await record(tx, me, ...events)
  return cast
}

function joined(id: string, name: string, role: Scope['role']): AuditEntry {
  return { kind: 'member.joined', subject: { type: 'member', id }, data: { name, role, via: 'sample' } }
}
