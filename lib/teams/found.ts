import { scopeWithin } from '@/lib/access/authorize'
import { record } from '@/lib/audit/record'
import { type Tx, transaction } from '@/lib/core/db'
import { refused } from '@/lib/core/errors'
import {
  anyoneThere,
  findSlugsLike,
  insertMember,
  insertPerson,
  insertTeam,
  lockFirstRun,
  type NewPerson,
} from './repository'
import { freeSlug, slugOf } from './slug'

export type Founded = { readonly userId: string; readonly teamSlug: string }

/** Whether this installation still waits for its first account. */
export async function isFirstRun(): Promise<boolean> {
  return !(await anyoneThere())
}

/**
 * First run: the first person and the newsroom they own, in one transaction.
 *
 * @throws rule `firstRunOver` when there already is an account, also when it was made in the same second
 */
export function foundNewsroom(person: NewPerson, newsroom: string): Promise<Founded> {
  return transaction(async (tx) => {
    await lockFirstRun(tx)
    if (await anyoneThere(tx)) throw refused('firstRunOver')
    const userId = await insertPerson(person, tx)
    return { userId, teamSlug: await makeTeam(tx, { userId, name: person.name, newsroom }) }
  })
}

/** A team with its first owner and the audit events that say so. */
async function makeTeam(
  tx: Tx,
  { userId, name, newsroom }: { userId: string; name: string; newsroom: string },
): Promise<string> {
  const wanted = slugOf(newsroom)
  const slug = freeSlug(wanted, await findSlugsLike(wanted, tx))
  const teamId = await insertTeam({ slug, name: newsroom }, tx)
  const memberId = await insertMember({ teamId, userId, role: 'OWNER' }, tx)
  await record(
    tx,
    await scopeWithin(tx, userId, slug),
    { kind: 'team.created', subject: { type: 'team', id: teamId }, data: { name: newsroom } },
    {
      kind: 'member.joined',
      subject: { type: 'member', id: memberId },
      data: { name, role: 'OWNER', via: 'first-run' },
    },
  )
  return slug
}
