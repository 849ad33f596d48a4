'use client'

import { useEffect, useRef } from 'react'
import type { Command } from './command'
import { useKeys } from './context'

/** What makes a set of commands another one; `run` and `when` are read anew at each press. */
function signature(commands: readonly Command[]): string {
  return JSON.stringify(
    commands.map(({ id, label, group, keys, hidden, inDialog, whileTyping }) => [
      id,
      label,
      group,
      keys,
      hidden,
      inDialog,
      whileTyping,
    ]),
  )
}

/**
 * Registers what a component lets people do, for as long as it is on the page: keys, palette and `?` sheet
 * follow. The list may be written inline: it is registered again only when more than its functions change.
 */
export function useCommands(commands: readonly Command[]): void {
  const { registry } = useKeys()
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const sign = signature(commands)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the commands
  useEffect(() => {
    const current = (id: string) => latest.current.find((command) => command.id === id)
    return registry.add(
      latest.current.map((command) => ({
        ...command,
        run: () => current(command.id)?.run(),
        when: () => current(command.id)?.when?.() ?? true,
      })),
    )
  }, [registry, sign])
}
