import type { KeyPreferences } from './preferences'

/** What a person changes about their keys; the rest stays as it is, whatever another tab made of it meanwhile. */
export type KeyChanges = {
  readonly singleKeys?: boolean | undefined
  /** Own keys by command: '' for none, null for the usual ones again. */
  readonly map: Readonly<Record<string, string | null>>
}

export const NO_KEY_CHANGES: KeyChanges = { map: {} }

export function changeKeys(keys: KeyPreferences, changes: KeyChanges): KeyPreferences {
  const map = new Map(Object.entries(keys.map))
  for (const [id, binding] of Object.entries(changes.map)) {
    if (binding === null) map.delete(id)
    else map.set(id, binding)
  }
  return { singleKeys: changes.singleKeys ?? keys.singleKeys, map: Object.fromEntries(map) }
}

/** Those of the changes that change anything. */
export function realChanges(keys: KeyPreferences, { singleKeys, map }: KeyChanges): KeyChanges {
  const real = Object.entries(map).filter(([id, binding]) => (keys.map[id] ?? null) !== binding)
  return {
    ...(singleKeys !== undefined && singleKeys !== keys.singleKeys && { singleKeys }),
    map: Object.fromEntries(real),
  }
}

export const changesNothing = ({ singleKeys, map }: KeyChanges) =>
  singleKeys === undefined && Object.keys(map).length === 0
