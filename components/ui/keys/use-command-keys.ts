'use client'

import { useSyncExternalStore } from 'react'
import { effectiveKeys } from './bindings'
import { useKeys } from './context'

const none: readonly never[] = []

/**
 * The binding in force for a command of this page, or undefined: none, switched off, or not registered.
 * `usual` is its default binding: the server knows no registrations, and with it nothing moves when they come.
 */
export function useCommandKeys(id: string, usual?: string): string | undefined {
  const { registry, preferences } = useKeys()
  const list = useSyncExternalStore(registry.subscribe, registry.list, () => none)
  const command = list.find((entry) => entry.id === id) ?? { id, keys: usual }
  return effectiveKeys(command, preferences)[0]
}
