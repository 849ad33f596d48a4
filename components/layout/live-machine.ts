/**
 * When a page that is told of changes is shown anew. Pure; times are milliseconds of one clock.
 *
 * The page knows of all up to `known` and was told of something up to `wanted`. One look at a time; the next one comes no
 * sooner than a few times as long after it as it took, so that a busy server is not asked the more the slower it is.
 */
export type Live = {
  readonly known: number
  readonly wanted: number
  /** When the look that is on its way began; null when none is. */
  readonly asked: number | null
  /** When what it was told of is to be looked for. */
  readonly due: number
  /** No look before this, whatever it is for. */
  readonly gate: number
}

export const newLive = (known: number): Live => ({ known, wanted: known, asked: null, due: 0, gate: 0 })

/** Changes that come together are looked at together. */
const TOGETHER_MS = 50
/** What one did oneself is on the page that answers; only a page that has not come by then asks for it. */
const OWN_MS = 1_500
const LEAST_GAP_MS = 400
/** As many times as long as the last look took. */
const GAP_FACTOR = 3
/** A look that has not come by then is not waited for. */
const LOST_MS = 8_000

/** Told of a change: by whoever reads (`own`) or by somebody else. */
export function told(live: Live, { seq, own }: { seq: number; own: boolean }, now: number): Live {
  if (seq <= live.wanted) return live
  const due = now + (own ? OWN_MS : TOGETHER_MS)
  // What others did is not kept waiting for what one did oneself.
  return { ...live, wanted: seq, due: live.wanted > live.known ? Math.min(live.due, due) : due }
}

/** The page came, and shows all up to `seq`. */
export function shown(live: Live, seq: number, now: number): Live {
  const known = Math.max(live.known, seq)
  const took = live.asked === null ? 0 : now - live.asked
  const gate = live.asked === null ? live.gate : now + Math.max(LEAST_GAP_MS, GAP_FACTOR * took)
  return { ...live, known, wanted: Math.max(live.wanted, known), asked: null, gate }
}

/** A look could not be had now; so much later it may. */
export const held = (live: Live, later: number): Live => ({
  ...live,
  asked: null,
  gate: Math.max(live.gate, later),
})

/** A look is on its way. */
export const asking = (live: Live, now: number): Live => ({ ...live, asked: now })

/** Milliseconds until it is to be looked; 0 for at once, null when there is nothing to look for. */
export function dueIn(live: Live, now: number): number | null {
  if (live.wanted <= live.known) return null
  const due = Math.max(live.due, live.gate)
  const from = live.asked === null ? due : Math.max(due, live.asked + LOST_MS)
  return Math.max(0, from - now)
}

/** Before the stream is opened again: longer each time, and not all pages at the same moment. `random` in 0..1. */
export function pauseBefore(tries: number, random: number): number {
  return Math.min(30_000, 500 * 2 ** tries) * (0.5 + random / 2)
}
