import type { Segment } from '@/components/ui/progress'
import type { Tone } from '@/components/ui/tone'
import type { StoryListItem, StoryProgress } from '@/lib/stories/view'

const PARTS = ['confirmed', 'denied', 'unverified', 'toAdjudicate', 'inReview', 'open'] as const
export type ProgressPart = (typeof PARTS)[number]

const TONES: Record<ProgressPart, Tone> = {
  confirmed: 'confirmed',
  denied: 'denied',
  unverified: 'unverified',
  toAdjudicate: 'accent',
  inReview: 'mute',
  open: 'neutral',
}

/** A story's claims by where they stand, what is decided first; states without a claim are left out. */
export function progressSegments(
  progress: StoryProgress,
  words: (part: ProgressPart, values: { count: number }) => string,
): readonly Segment[] {
  return PARTS.filter((part) => progress[part] > 0).map((part) => ({
    id: part,
    label: words(part, { count: progress[part] }),
    value: progress[part],
    tone: TONES[part],
  }))
}

/** Whether a deadline has passed with work still to do. A story without claims is not done, an archived one is. */
export function isOverdue({ deadline, archived, progress }: StoryListItem, now: Date): boolean {
  if (!deadline || archived) return false
  const decided = progress.confirmed + progress.denied + progress.unverified
  const done = progress.claims > 0 && decided === progress.claims
  return !done && new Date(deadline).getTime() < now.getTime()
}
