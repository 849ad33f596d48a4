import { type KeyBindingPress, matchKeyBindingPress, parseKeybinding } from 'tinykeys'

export type Binding<T> = { keys: string; target: T }

const BARE_SIGN = /^[^\p{L}\p{N}]$/u

/** A sign such as `?` needs Shift on one keyboard and not on the next, so Shift is left open for it. */
function matches(event: KeyboardEvent, press: KeyBindingPress): boolean {
  const [mods, key] = press
  if (matchKeyBindingPress(event, press)) return true
  return (
    typeof key === 'string' && BARE_SIGN.test(key) && matchKeyBindingPress(event, [[...mods, 'Shift'], key])
  )
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'])

/**
 * Follows key presses through bindings. Unlike a listener per binding, a press that goes on a sequence belongs
 * to the sequence alone: `g q` does not also fire `q`. A wrong press or a pause of `pauseMs` begins anew.
 */
export function createMatcher<T>(bindings: readonly Binding<T>[], pauseMs = 1000) {
  const parsed = bindings.map(({ keys, target }) => ({
    presses: parseKeybinding(keys),
    target,
  }))
  let held: KeyboardEvent[] = []
  let last = 0

  const along = (events: readonly KeyboardEvent[]) =>
    parsed.filter(({ presses }) => {
      return (
        presses.length >= events.length &&
        events.every((event, at) => {
          const press = presses[at]
          return press !== undefined && matches(event, press)
        })
      )
    })

  /** The targets whose binding this press completes, in order; `pending` while a sequence is under way. */
  return function step(event: KeyboardEvent, now: number): { targets: T[]; pending: boolean } {
    if (MODIFIERS.has(event.key)) return { targets: [], pending: held.length > 0 }
    if (now - last > pauseMs) held = []
    last = now
    const tries = held.length > 0 ? [[...held, event], [event]] : [[event]]
    for (const events of tries) {
      const found = along(events)
      if (found.length === 0) continue
      const done = found.filter(({ presses }) => presses.length === events.length)
      held = done.length > 0 ? [] : events
      return { targets: done.map(({ target }) => target), pending: done.length === 0 }
    }
    held = []
    return { targets: [], pending: false }
  }
}
