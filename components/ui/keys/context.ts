'use client'

import { createContext, useContext } from 'react'
import { DEFAULT_KEYS, type KeyPreferences } from './command'
import { createRegistry, type Registry } from './registry'

/** A story, claim or source the palette can jump to. */
export type JumpItem = { id: string; label: string; hint?: string; href: string }

/** Finds things by words; the signal ends a search that newer words have overtaken. */
export type JumpSearch = (words: string, signal: AbortSignal) => Promise<readonly JumpItem[]>

export type KeysValue = {
  registry: Registry
  preferences: KeyPreferences
  openPalette: () => void
  openSheet: () => void
}

/** Outside a provider commands go nowhere, so a component may be shown alone. */
export const KeysContext = createContext<KeysValue>({
  registry: createRegistry(),
  preferences: DEFAULT_KEYS,
  openPalette: () => {},
  openSheet: () => {},
})

export function useKeys(): KeysValue {
  return useContext(KeysContext)
}
