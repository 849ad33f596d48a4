import type { Verdict } from '@/lib/claims/model'

/** What a reviewer has written so far. */
export type Draft = { readonly verdict: Verdict | null; readonly rationale: string }

/** What another tab or device saved meanwhile. */
export type DraftConflict = { readonly theirs: string; readonly version: number }

/**
 * How a draft that saves itself stands. The text in the boxes is changed by the writer alone: an answer of the server
 * tells what is saved and never replaces what stands there.
 */
export type DraftState = {
  /** What stands in the boxes. */
  readonly now: Draft
  /** What the server is known to have; what a conflict was written on top of. */
  readonly saved: Draft
  /** The server's version of `saved`, 0 before the first. */
  readonly version: number
  /** ISO; when `saved` was saved. */
  readonly savedAt: string | null
  readonly phase: 'idle' | 'dirty' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict'
  /** What is on its way. */
  readonly sending: Draft | null
  readonly conflict: DraftConflict | null
  /** Why the server did not take it. */
  readonly refusal: string | null
  /** Saves that were lost in a row, for waiting longer each time. */
  readonly lost: number
}

export type DraftEvent =
  | { readonly kind: 'wrote'; readonly draft: Partial<Draft> }
  | { readonly kind: 'sent' }
  | { readonly kind: 'saved'; readonly version: number; readonly at: string | null }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflicted'; readonly conflict: DraftConflict }
  /** The writer put the two texts together. */
  | { readonly kind: 'merged'; readonly rationale: string }
  /** Sends what was lost or refused once more. */
  | { readonly kind: 'again' }

export function startDraft(saved: Draft, version: number, savedAt: string | null): DraftState {
  const phase = version > 0 && savedAt ? 'saved' : 'idle'
  return { ...quiet, now: saved, saved, version, savedAt, phase }
}

const quiet = { sending: null, conflict: null, refusal: null, lost: 0 } as const

export function sameDraft(a: Draft, b: Draft): boolean {
  return a.verdict === b.verdict && a.rationale === b.rationale
}

/** Whether the boxes hold something that is neither saved nor on its way. */
export function isUnsaved({ now, saved, sending }: DraftState): boolean {
  return !sameDraft(now, sending ?? saved)
}

export function draftReducer(state: DraftState, event: DraftEvent): DraftState {
  switch (event.kind) {
    case 'wrote':
      return written(state, { ...state.now, ...event.draft })
    case 'sent':
      return state.sending || state.conflict ? state : { ...state, sending: state.now, phase: 'saving' }
    case 'saved':
      return acknowledged(state, event.version, event.at)
    case 'lost':
      return { ...state, sending: null, phase: 'offline', lost: state.lost + 1 }
    case 'refused':
      return { ...state, sending: null, phase: 'refused', refusal: event.message }
    case 'conflicted':
      return { ...state, sending: null, phase: 'conflict', conflict: event.conflict }
    case 'merged':
      return merged(state, event.rationale)
    case 'again':
      return state.phase === 'offline' || state.phase === 'refused' ? { ...state, phase: 'dirty' } : state
  }
}

function written(state: DraftState, now: Draft): DraftState {
  if (sameDraft(now, state.now)) return state
  const next = { ...state, now }
  if (state.sending || state.conflict || state.phase === 'offline') return next
  if (!sameDraft(now, state.saved)) return { ...next, phase: 'dirty', refusal: null }
  return { ...next, phase: state.version > 0 ? 'saved' : 'idle', refusal: null }
}

/** What was sent is saved; what was written since then still has to be. */
function acknowledged(state: DraftState, version: number, at: string | null): DraftState {
  const saved = state.sending ?? state.now
  const phase = sameDraft(state.now, saved) ? 'saved' : 'dirty'
  return { ...state, ...quiet, saved, version, savedAt: at, phase }
}

/** From here on the writer's text rests on what the other tab saved, so it may replace it. */
function merged(state: DraftState, rationale: string): DraftState {
  if (!state.conflict) return state
  const { theirs, version } = state.conflict
  const now = { ...state.now, rationale }
  return { ...state, ...quiet, now, saved: { ...state.saved, rationale: theirs }, version, phase: 'dirty' }
}

const FIRST_RETRY_MS = 2000
const LAST_RETRY_MS = 30_000

/** How long to wait before trying again after this many losses in a row. */
export function retryAfter(lost: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, lost - 1), LAST_RETRY_MS)
}
