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

/** Adds a toast in the order of what was done; when there are more than three, one goes if it may. Pure. */
export function addToast(list: readonly ToastItem[], id: number, input: ToastInput): ToastItem[] {
  const tone = input.tone ?? 'done'
  const usual = tone === 'problem' ? null : input.undo ? UNDO_MS : READ_MS
  const item = { ...input, id, tone, duration: input.duration ?? usual }
  const all = [...list, item].sort((a, b) => a.id - b.id)
  return all.length > MOST ? without(all, leaving(list, item)) : all
}

const without = (list: readonly ToastItem[], gone: ToastItem | undefined) =>
  list.filter((item) => item !== gone)

/**
 * Of those in sight the oldest that is only news, or else the oldest that can be undone. A problem may be told of nowhere
 * else and stays until it is closed: it gives way to nothing but another one.
 */
function leaving(list: readonly ToastItem[], coming: ToastItem): ToastItem | undefined {
  const others = list.filter((item) => item.tone !== 'problem')
  return others.find((item) => !item.undo) ?? others[0] ?? (coming.tone === 'problem' ? list[0] : undefined)
}

/** The toast whose act `z` would take back: the latest that can be undone. */
export function latestUndo(list: readonly ToastItem[]): ToastItem | undefined {
  return list.findLast((item) => item.undo)
}
