export type ToastTone = 'done' | 'problem'

export type ToastInput = {
  message: string
  tone?: ToastTone
  /** Takes the act back; the button is shown while the toast is. */
  undo?: () => void | Promise<void>
  /** Milliseconds in sight; longer with an undo. A problem stays until it is closed. */
  duration?: number
}

export type ToastItem = Omit<ToastInput, 'tone' | 'duration'> & {
  id: number
  tone: ToastTone
  duration: number | null
}

const MOST = 3
const READ_MS = 5000
const UNDO_MS = 10_000

/** Adds a toast in the order of what was done, letting the oldest go when there are more than three. Pure. */
export function addToast(list: readonly ToastItem[], id: number, input: ToastInput): ToastItem[] {
  const tone = input.tone ?? 'done'
  const usual = tone === 'problem' ? null : input.undo ? UNDO_MS : READ_MS
  const item = { ...input, id, tone, duration: input.duration ?? usual }
  return [...list, item].sort((a, b) => a.id - b.id).slice(-MOST)
}

/** The toast whose act `z` would take back: the latest that can be undone. */
export function latestUndo(list: readonly ToastItem[]): ToastItem | undefined {
  return list.findLast((item) => item.undo)
}
