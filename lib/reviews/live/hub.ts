import { CHAIN_CHANNEL } from '@/lib/audit/repository'
import { listen } from '@/lib/core/listen'
import { log } from '@/lib/core/log'
import { chainReader, grown, type Watcher } from './chain'
import { presence, SAY_AGAIN_MS } from './presence'
import { HERE_CHANNEL } from './repository'

/**
 * All pages that are open in this process and want to know of changes. It listens to the database while there is one, over
 * a single connection, and reads what others wrote once for all of them.
 *
 * @param lingerMs how long it still listens when the last page is closed
 */
export function makeHub({ lingerMs = 60_000 } = {}) {
  const teams = new Map<string, Set<Watcher>>()
  const nobody: ReadonlySet<Watcher> = new Set()
  const watchersOf = (teamId: string) => teams.get(teamId) ?? nobody
  const chain = chainReader(watchersOf)
  const here = presence(watchersOf)
  let ear: Ear | null = null
  let closing: ReturnType<typeof setTimeout> | undefined

  async function heard(channel: string, payload: string): Promise<void> {
    if (channel === HERE_CHANNEL) return here.heard(payload)
    const { team, seq } = grown.parse(JSON.parse(payload))
    return chain.reaches(team, seq)
  }

  function open(): Ear {
    let ready = () => {}
    const listening = new Promise<void>((resolve) => {
      ready = resolve
    })
    const end = listen([CHAIN_CHANNEL, HERE_CHANNEL], {
      heard: (channel, payload) => attempt(heard(channel, payload)),
      listening() {
        ready()
        attempt(chain.afterSilence())
        attempt(here.sayAgain(teams.keys()))
      },
    })
    const timer = setInterval(() => attempt(here.sayAgain(teams.keys())), SAY_AGAIN_MS)
    timer.unref()
    return {
      listening,
      async close() {
        clearInterval(timer)
        await end()
      },
    }
  }

  function leave(watcher: Watcher): void {
    const { teamId } = watcher.scope
    const watchers = teams.get(teamId)
    if (!watchers?.delete(watcher)) return
    attempt(here.closed(watcher))
    if (watchers.size === 0) teams.delete(teamId)
    // Whoever goes from page to page is gone for a moment each time.
    clearTimeout(closing)
    closing = setTimeout(() => attempt(rest()), lingerMs)
    closing.unref()
  }

  async function rest(): Promise<void> {
    if (teams.size > 0) return
    const last = ear
    ear = null
    await last?.close()
  }

  return {
    /** How many pages this member has open. */
    openOf: (teamId: string, memberId: string): number =>
      [...watchersOf(teamId)].filter(({ scope }) => scope.actorId === memberId).length,
    /**
     * Adds a page. It is told of everything that concerns it and was written after `since`, once or more often, until the
     * answered function is called.
     *
     * @param since the last line of the team's chain that the page knows of
     */
    async watch(watcher: Watcher, since: number): Promise<() => void> {
      const { teamId } = watcher.scope
      const watchers = teams.get(teamId) ?? new Set()
      teams.set(teamId, watchers.add(watcher))
      ear ??= open()
      // Whatever is written from here on is heard; what was written before is looked up.
      try {
        await ear.listening
        await chain.begin(watcher, since)
      } catch (error) {
        leave(watcher)
        throw error
      }
      attempt(here.opened(watcher))
      return () => leave(watcher)
    },
  }
}

type Ear = { readonly listening: Promise<void>; close(): Promise<void> }

/** For what nobody waits for: a page that was not told asks again when it is looked at. */
function attempt(work: Promise<void> | undefined): void {
  work?.catch((error: unknown) => log().error({ err: error }, 'a live page could not be told'))
}

// One a process, whatever loads this module.
const shared = globalThis as { corroborateHub?: ReturnType<typeof makeHub> }

export function hub(): ReturnType<typeof makeHub> {
  shared.corroborateHub ??= makeHub()
  return shared.corroborateHub
}
