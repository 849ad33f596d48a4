import {
  type Draft,
  type DraftEvent,
  type DraftState,
  draftReducer,
  isUnsaved,
  retryAfter,
} from './draft-machine'

/** How long a person may pause in typing before their draft is saved. */
export const PAUSE_MS = 800

type Given = {
  initial: DraftState
  /** Sends a draft and answers with what became of it: saved, lost, refused or conflicted. */
  send: (draft: Draft, version: number, base: string) => Promise<DraftEvent>
  /** Told of every change, for keeping what is not saved yet. */
  keep: (state: DraftState) => void
}

/** Saves a draft by itself, one save at a time, and goes on trying while the server cannot be reached. */
export function createDraftSaver({ initial, send, keep }: Given) {
  let state = initial
  let timer: ReturnType<typeof setTimeout> | undefined
  let onItsWay: Promise<void> = Promise.resolve()
  let paused = false
  const listeners = new Set<() => void>()

  function dispatch(event: DraftEvent): void {
    const before = state
    state = draftReducer(state, event)
    if (state === before) return
    keep(state)
    plan()
    for (const listener of listeners) listener()
  }

  function plan(): void {
    clearTimeout(timer)
    if (paused || state.sending || !isUnsaved(state)) return
    if (state.phase === 'dirty') timer = setTimeout(() => void flush(), PAUSE_MS)
    if (state.phase === 'offline') timer = setTimeout(() => void flush(), retryAfter(state.lost))
  }

  /** Saves now what is not saved, if that can be done at all. */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (paused || state.sending || state.conflict || !isUnsaved(state)) return onItsWay
    const { now, version, saved } = state
    dispatch({ kind: 'sent' })
    onItsWay = send(now, version, saved.rationale).then(dispatch)
    return onItsWay
  }

  return {
    state: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispatch,
    flush,
    /** Sends nothing more, and answers once what was on its way has arrived. */
    async pause(): Promise<DraftState> {
      paused = true
      clearTimeout(timer)
      await onItsWay
      return state
    },
    resume(): void {
      paused = false
      plan()
    },
  }
}
