import { type Command, GROUPS } from './command'
import type { Registry } from './registry'

/** A command as the page about keys lists it. */
export type SeenCommand = Pick<Command, 'id' | 'label' | 'group' | 'keys'>

const PLACE = 'commands'
const MOST = 300

/** Reads what was stored; whatever is not ours is left out. */
export function parseSeen(text: string | null): SeenCommand[] {
  if (!text) return []
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read.filter(isSeen).slice(0, MOST) : []
  } catch {
    return [] // not ours
  }
}

function isSeen(value: unknown): value is SeenCommand {
  if (typeof value !== 'object' || value === null) return false
  const { id, label, group, keys } = value as Partial<Record<keyof SeenCommand, unknown>>
  const text = (part: unknown) => typeof part === 'string'
  const bound = keys === undefined || text(keys) || (Array.isArray(keys) && keys.every(text))
  return text(id) && text(label) && GROUPS.some((name) => name === group) && bound
}

/** Those on the page now stand in for those remembered, whose words may be old; in the order of the groups. */
export function mergeSeen(seen: readonly SeenCommand[], present: readonly SeenCommand[]): SeenCommand[] {
  const all = new Map<string, SeenCommand>()
  for (const { id, label, group, keys } of [...seen, ...present]) all.set(id, { id, label, group, keys })
  const place = (command: SeenCommand) => GROUPS.indexOf(command.group)
  return [...all.values()].sort((a, b) => place(a) - place(b)).slice(0, MOST)
}

export function seenCommands(): SeenCommand[] {
  try {
    return parseSeen(localStorage.getItem(PLACE))
  } catch {
    return [] // the browser keeps nothing for us
  }
}

/** Remembers in this browser the commands of every page opened, so that the page about keys can list them all. */
export function rememberCommands(registry: Registry): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const store = () => {
    try {
      localStorage.setItem(PLACE, JSON.stringify(mergeSeen(seenCommands(), registry.list())))
    } catch {
      // Full or forbidden: the list then holds only what is on the page.
    }
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(store, 1000)
  }
  // The parts of a page register before this listens: on the first page of a visit nothing else would come.
  later()
  const stop = registry.subscribe(later)
  return () => {
    clearTimeout(timer)
    stop()
  }
}
