import { paragraphsOf } from '@/components/stories/paragraphs'
import type { SnapshotWindow } from '@/lib/archive/view'
import { squeeze, withoutTurns } from '@/lib/core/text'

const level = (words: string) => squeeze(withoutTurns(words))

/** Where a text begins with its own headline, so that it need not be said twice; null where it does not. */
export function headlineAt(window: SnapshotWindow, title: string): number | null {
  const first = window.part === 0 ? paragraphsOf(window.text, window.range.start)[0] : undefined
  return first && level(first.text) === level(title) ? first.start : null
}
