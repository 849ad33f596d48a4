import { z } from 'zod'
import type { Scope } from '@/lib/access/scope'
import { findHead } from '@/lib/audit/repository'
import { FOLLOWED_AT_ONCE, type FollowedLine, type TimelineEntry, timelineAfter } from '@/lib/audit/timeline'
import { visibleTo } from '../history'
import { type About, concerns, type Speak } from './model'

/** One page that is open somewhere, as far as this process serves it. */
export type Watcher = { readonly scope: Scope; readonly about: About; readonly speak: Speak }

/** What `CHAIN_CHANNEL` says. */
export const grown = z.object({ team: z.uuid(), seq: z.int() })

/** How far the chain of one team is read, and how far it is known to reach. */
type Reading = { told: number; wanted: number; running: Promise<void> | null }

/** Before the first page's team is looked up: whatever is heard of meanwhile is kept, and nothing is read yet. */
const NOT_YET = Number.POSITIVE_INFINITY

const TRY_AGAIN_MS = 1_000

/** Reads each team's chain once for all pages that are open, and tells those which are concerned. */
export function chainReader(watchersOf: (teamId: string) => ReadonlySet<Watcher>) {
  const teams = new Map<string, Reading>()

  async function readOn(teamId: string, reading: Reading): Promise<void> {
    while (reading.wanted > reading.told) {
      const watchers = [...watchersOf(teamId)]
      const [one] = watchers
      if (!one) {
        teams.delete(teamId) // begun anew with the next page
        return
      }
      const lines = await timelineAfter(one.scope, reading.told)
      const last = lines.at(-1)?.entry.seq ?? reading.wanted
      await tell(watchers, lines, last)
      reading.told = last
    }
  }

  function go(teamId: string, reading: Reading): Promise<void> {
    reading.running ??= readOn(teamId, reading)
      .catch((error: unknown) => {
        setTimeout(() => void go(teamId, reading).catch(() => undefined), TRY_AGAIN_MS).unref()
        throw error
      })
      .finally(() => {
        reading.running = null
      })
    return reading.running
  }

  return {
    /** From where on news of this team are told; called for each page once it is among the watchers. */
    async begin(watcher: Watcher, since: number): Promise<void> {
      const { teamId } = watcher.scope
      const reading = teams.get(teamId) ?? { told: NOT_YET, wanted: 0, running: null }
      teams.set(teamId, reading)
      const head = (await findHead(watcher.scope)).seq
      if (reading.told === NOT_YET) {
        reading.told = head
        await go(teamId, reading)
      }
      if (head > since) await catchUp(watcher, since, head)
      watcher.speak({ kind: 'hello', seq: head })
    },
    /** The chain of a team reaches this far; resolves once all that is open has been told. */
    async reaches(teamId: string, seq: number): Promise<void> {
      const reading = teams.get(teamId)
      if (!reading || seq <= reading.wanted) return
      reading.wanted = seq
      await go(teamId, reading)
    },
    /** Nothing was heard for a while: every chain is read as far as it reaches by now. */
    async afterSilence(): Promise<void> {
      for (const [teamId, reading] of teams) {
        const [one] = watchersOf(teamId)
        if (!one) continue
        reading.wanted = Math.max(reading.wanted, (await findHead(one.scope)).seq)
        await go(teamId, reading)
      }
    },
  }
}

/** What one page has missed. More than is read at once concerns it whatever it is: there is no harm in looking anew. */
async function catchUp(watcher: Watcher, since: number, head: number): Promise<void> {
  const lines = await timelineAfter(watcher.scope, since)
  if (lines.length >= FOLLOWED_AT_ONCE) watcher.speak({ kind: 'changed', seq: head, own: false })
  else await tell([watcher], lines, head)
}

/** Tells the pages that the lines concern. Each member's eyes are asked for once, however many pages they have open. */
async function tell(
  watchers: readonly Watcher[],
  lines: readonly FollowedLine[],
  seq: number,
): Promise<void> {
  const seen = new Map<string, Promise<ReadonlySet<TimelineEntry>>>()
  const seenBy = (scope: Scope) => {
    const known = seen.get(scope.actorId) ?? news(scope, lines)
    seen.set(scope.actorId, known)
    return known
  }
  for (const watcher of watchers) {
    const concerning = lines.filter(({ entry, storyId }) =>
      concerns(watcher.about, { claimId: entry.claimId, storyId }),
    )
    if (concerning.length === 0) continue
    const visible = await seenBy(watcher.scope)
    const news = concerning.filter(({ entry }) => visible.has(entry))
    if (news.length === 0) continue
    const own = news.every(({ entry }) => entry.actorId === watcher.scope.actorId)
    watcher.speak({ kind: 'changed', seq, own })
  }
}

const SHOWS_ANYWAY: ReadonlySet<string> = new Set(['review.begun', 'review.submitted'])

/**
 * The lines that may be told of. That a review is begun or in shows on the page of everyone, as who has done theirs does, also
 * of those who may not know what it says; a page that was never told would say otherwise than the record.
 */
async function news(scope: Scope, lines: readonly FollowedLine[]): Promise<ReadonlySet<TimelineEntry>> {
  const entries = lines.map(({ entry }) => entry)
  const visible = await visibleTo(scope, entries)
  return new Set([...visible, ...entries.filter(({ kind }) => SHOWS_ANYWAY.has(kind))])
}
