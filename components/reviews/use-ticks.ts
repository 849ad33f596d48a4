'use client'

import { useState } from 'react'

/**
 * What is ticked of a list that may grow while one writes: items are as `first` says until the person says otherwise,
 * so that what one has just quoted is ticked at once.
 */
export function useTicks(ids: readonly string[], first: ReadonlySet<string>) {
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map())
  const ticked = new Set(ids.filter((id) => said.get(id) ?? first.has(id)))
  const tick = (id: string, on: boolean) => setSaid((before) => new Map(before).set(id, on))
  return { ticked, tick }
}
