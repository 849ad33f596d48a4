import { addToast, latestUndo, type ToastInput, type ToastItem } from './toast-queue'

/** Something done whose answer has not come yet. */
type Act = {
  /** Its place among everything told of: the later the greater. */
  readonly seq: number
  /** Whether it was asked back before its answer came. */
  takeBack: boolean
}

/** What a page tells of, and what `z` means at this very moment. */
export type ToastBoard = {
  /** Same array until something changes, as `useSyncExternalStore` asks. */
  list: () => readonly ToastItem[]
  subscribe: (listener: () => void) => () => void
  show: (toast: ToastInput) => void
  /**
   * Shows the word about something that is done as soon as its answer is there. Until then the latest act is this one:
   * it is taken back when it can be.
   */
  announce: (answer: Promise<ToastInput | null>) => Promise<void>
  drop: (id: number) => void
  undo: (item: ToastItem) => void
  /** Whether there is an act that `undoLatest` would mean. */
  canUndo: () => boolean
  /**
   * Takes back the latest act, whether the word about it is drawn, is to be drawn, or waits for its answer; asked of an
   * act whose answer is not there, it is kept until it can be carried out, and never means the one before.
   */
  undoLatest: () => void
}

/** One per page, made by `ToastProvider`. Its list is the one of now, not the one drawn last. */
export function createToastBoard(): ToastBoard {
  let list: readonly ToastItem[] = []
  let seq = 0
  const acts = new Set<Act>()
  const listeners = new Set<() => void>()

  function change(next: readonly ToastItem[]): void {
    list = next
    for (const listener of listeners) listener()
  }
  const drop = (id: number) => change(list.filter((item) => item.id !== id))
  function undo(item: ToastItem): void {
    drop(item.id)
    void item.undo?.()
  }

  /** The latest that was not asked back yet, unless something that can be undone was told of since. */
  function waiting(): Act | undefined {
    const told = latestUndo(list)?.id ?? 0
    return [...acts].findLast((act) => !act.takeBack && act.seq > told)
  }

  return {
    list: () => list,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: (input) => change(addToast(list, ++seq, input)),
    async announce(answer) {
      const act: Act = { seq: ++seq, takeBack: false }
      acts.add(act)
      try {
        const input = await answer
        if (act.takeBack && input?.undo) void input.undo()
        else if (input) change(addToast(list, act.seq, input))
      } finally {
        acts.delete(act)
      }
    },
    drop,
    undo,
    canUndo: () => waiting() !== undefined || latestUndo(list) !== undefined,
    undoLatest() {
      const act = waiting()
      const told = latestUndo(list)
      if (act) act.takeBack = true
      else if (told) undo(told)
    },
  }
}
