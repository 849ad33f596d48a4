'use client'

import { useSyncExternalStore } from 'react'
import { effectiveKeys } from './bindings'
import { useKeys } from './context'

const none: readonly never[] = []

/** The binding in force for a command of this page, or undefined: none, switched off, or not registered. */
export function useCommandKeys(id: string): string | undefined {
  const { registry, preferences } = useKeys()
  const list = useSyncExternalStore(registry.subscribe, registry.list, () => none)
  const command = list.find((entry) => entry.id === id)
  return command && effectiveKeys(command, preferences)[0]
}
