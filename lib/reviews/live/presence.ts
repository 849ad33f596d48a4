import { z } from 'zod'
import { newId } from '@/lib/core/ids'
import { initialsOf } from '@/lib/teams/initials'
import { findBlindClaims } from '../history-repository'
import type { Watcher } from './chain'
import type { Present } from './model'
import { findNames, HERE_CHANNEL, say } from './repository'

/** How often a process says again who is there, and how long it is believed if it does not. */
export const SAY_AGAIN_MS = 20_000
const BELIEVED_MS = 50_000

const word = z.object({
  /** Which process says so; of itself only. */
  from: z.uuid(),
  team: z.uuid(),
  claim: z.uuid(),
  members: z.array(z.uuid()),
  /** Whether the others are to say who is there with them. */
  ask: z.boolean(),
})
type Word = z.output<typeof word>

type Said = { readonly members: readonly string[]; readonly until: number }

/**
 * Who has which claim open, over all processes: each says who is there with it, and believes the others until they say
 * otherwise or fall silent. Nothing is stored, for nobody's reading is on record.
 */
export function presence(
  watchersOf: (teamId: string) => ReadonlySet<Watcher>,
  clock: () => number = Date.now,
) {
  const me = newId()
  /** By claim, then by process. */
  const said = new Map<string, Map<string, Said>>()
  const toldTo = new WeakMap<Watcher, string>()

  const at = (teamId: string, claimId: string) =>
    [...watchersOf(teamId)].filter(({ about }) => about.kind === 'claim' && about.claimId === claimId)

  async function sayWho(watcher: Watcher, ask: boolean): Promise<void> {
    if (watcher.about.kind !== 'claim') return
    const { teamId } = watcher.scope
    const { claimId } = watcher.about
    const members = [...new Set(at(teamId, claimId).map(({ scope }) => scope.actorId))]
    const news: Word = { from: me, team: teamId, claim: claimId, members, ask }
    await say(watcher.scope, HERE_CHANNEL, JSON.stringify(news))
  }

  /** The members believed to have the claim open. */
  function membersAt(claimId: string): ReadonlySet<string> {
    const processes = said.get(claimId)
    const now = clock()
    for (const [from, { until }] of processes ?? []) if (until < now) processes?.delete(from)
    if (processes?.size === 0) said.delete(claimId)
    return new Set([...(processes?.values() ?? [])].flatMap(({ members }) => members))
  }

  async function tell(teamId: string, claimId: string): Promise<void> {
    const members = membersAt(claimId)
    for (const watcher of at(teamId, claimId)) {
      const people = await peopleFor(watcher, claimId, members)
      const key = JSON.stringify(people)
      if ((toldTo.get(watcher) ?? '[]') === key) continue
      toldTo.set(watcher, key)
      watcher.speak({ kind: 'here', people })
    }
  }

  return {
    /** A page was opened; the other processes are asked who is there. */
    opened: (watcher: Watcher) => sayWho(watcher, true),
    /** A page was closed; it is not among the watchers any more. */
    closed: (watcher: Watcher) => sayWho(watcher, false),
    async heard(payload: string): Promise<void> {
      const { from, team, claim, members, ask } = word.parse(JSON.parse(payload))
      const processes = said.get(claim) ?? new Map<string, Said>()
      said.set(claim, processes)
      if (members.length === 0) processes.delete(from)
      else processes.set(from, { members, until: clock() + BELIEVED_MS })
      const [mine] = at(team, claim)
      if (ask && from !== me && mine) await sayWho(mine, false)
      await tell(team, claim)
    },
    /** Says again who is there with this process, and forgets those who fell silent. */
    async sayAgain(teamIds: Iterable<string>): Promise<void> {
      for (const teamId of teamIds) {
        const byClaim = new Map<string, Watcher>()
        for (const watcher of watchersOf(teamId))
          if (watcher.about.kind === 'claim') byClaim.set(watcher.about.claimId, watcher)
        for (const [claimId, watcher] of byClaim) {
          await sayWho(watcher, false)
          await tell(teamId, claimId)
        }
      }
      for (const claimId of [...said.keys()]) membersAt(claimId)
    },
  }
}

/** Those one person may know of: whoever has still to review the claim is not told when its other reviewers are at it. */
async function peopleFor(
  { scope }: Watcher,
  claimId: string,
  members: ReadonlySet<string>,
): Promise<Present[]> {
  const others = [...members].filter((id) => id !== scope.actorId)
  if (others.length === 0) return []
  const [blind] = await findBlindClaims(scope, [claimId])
  const names = await findNames(
    scope,
    others.filter((id) => !blind?.reviewerIds.includes(id)),
  )
  return names.map(({ id, name }) => ({ id, name, initials: initialsOf(name) }))
}
