import type { Store } from '@/components/ui/browser-store'
import { type CommentOn, isCommentOn } from './comment-on'

/** Beside the words of a comment that is being written: what it is about, so that after a reload it hangs on the same. */
const keptAt = (textKey: string) => textKey.replace('corroborate.comment.', 'corroborate.comment-on.')

export function readKeptOn(store: Store | null, textKey: string): CommentOn | null {
  try {
    const kept: unknown = JSON.parse(store?.getItem(keptAt(textKey)) ?? 'null')
    return isCommentOn(kept) ? kept : null
  } catch {
    return null
  }
}

/** A browser that keeps nothing still has the box. */
export function writeKeptOn(store: Store | null, textKey: string, on: CommentOn | null): void {
  try {
    if (on) store?.setItem(keptAt(textKey), JSON.stringify(on))
    else store?.removeItem(keptAt(textKey))
  } catch {
    // It is full, or forbids keeping anything.
  }
}
