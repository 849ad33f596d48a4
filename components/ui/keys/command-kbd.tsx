'use client'

import { Kbd } from '../kbd'
import { useCommandKeys } from './use-command-keys'

/** The keys that run a command right now, as the person has set them; nothing when it has none. */
export function CommandKbd({ id, usual, plain }: { id: string; usual?: string; plain?: boolean }) {
  const keys = useCommandKeys(id, usual)
  return keys ? <Kbd keys={keys} plain={plain} /> : null
}
