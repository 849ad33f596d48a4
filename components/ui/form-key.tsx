'use client'

import { useState } from 'react'

/**
 * Made once when a form that a press opened is there, and sent each time: the action behind it adds what has this key
 * once. Without it, a form whose answer was lost would add the same again.
 */
export function FormKey() {
  // Not `randomUUID`: over plain http, as in a newsroom's own network, browsers leave it out.
  const [key] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join('-'))
  return <input type="hidden" name="key" value={key} />
}
