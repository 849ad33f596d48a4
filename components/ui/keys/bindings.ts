import type { Command, KeyPreferences } from './command'

/** Whether a binding needs Ctrl, ⌘, Alt or Meta in its first press; Shift alone does not count. */
export function isModified(keys: string): boolean {
  const first = keys.trim().split(/\s+/)[0] ?? ''
  return /(^|\+)(\$mod|Control|Meta|Alt)\+/.test(first)
}

/** Keys that are no characters and may stay when single keys are switched off. */
const NAMED = new Set(['Escape', 'Enter', 'Tab', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown'])

/** Whether WCAG 2.1.4 lets a person switch it off: a press, or a sequence of presses, of bare characters. */
export function isSingle(keys: string): boolean {
  return !isModified(keys) && !NAMED.has(keys.trim())
}

/** The bindings in force for a command: the person's own, else the defaults, less the single keys if those are off. */
export function effectiveKeys(command: Pick<Command, 'id' | 'keys'>, preferences: KeyPreferences): string[] {
  const own = preferences.map[command.id]
  const defaults =
    command.keys === undefined ? [] : typeof command.keys === 'string' ? [command.keys] : [...command.keys]
  const keys = own === undefined ? defaults : own.trim() ? [own.trim()] : []
  return preferences.singleKeys ? keys : keys.filter((binding) => !isSingle(binding))
}

export type Clash = { keys: string; ids: string[] }

/**
 * Bindings that more than one of these commands has, one of them by the person's own choice: shown where keys are
 * remapped. What shares its usual keys stands on different pages.
 */
export function findClashes(
  commands: readonly Pick<Command, 'id' | 'keys'>[],
  preferences: KeyPreferences,
): Clash[] {
  const byKeys = new Map<string, string[]>()
  for (const command of commands) {
    for (const keys of effectiveKeys(command, preferences))
      byKeys.set(keys, [...(byKeys.get(keys) ?? []), command.id])
  }
  const own = (id: string) => preferences.map[id] !== undefined
  return [...byKeys]
    .filter(([, ids]) => ids.length > 1 && ids.some(own))
    .map(([keys, ids]) => ({ keys, ids }))
}
