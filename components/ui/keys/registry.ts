import type { Command } from './command'

/** The commands of the page now, those registered last first. */
export type Registry = {
  /** Adds commands; the answer takes them away again. A later command with the same id stands in for the earlier. */
  add: (commands: readonly Command[]) => () => void
  /** Same array until something changes, as `useSyncExternalStore` asks. */
  list: () => readonly Command[]
  subscribe: (listener: () => void) => () => void
}

/** One per page, made by `KeysProvider`. */
export function createRegistry(): Registry {
  let groups: (readonly Command[])[] = []
  let flat: readonly Command[] = []
  const listeners = new Set<() => void>()

  function update(next: (readonly Command[])[]): void {
    groups = next
    const seen = new Set<string>()
    flat = groups.flat().filter(({ id }) => !seen.has(id) && seen.add(id))
    for (const listener of listeners) listener()
  }

  return {
    add(commands) {
      update([commands, ...groups])
      return () => update(groups.filter((group) => group !== commands))
    },
    list: () => flat,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
