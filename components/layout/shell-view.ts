import type { KeyPreferences } from '@/components/ui/keys/command'
import type { Theme } from '@/lib/core/themes'

/** Figures beside the navigation; a missing one is not shown. `again`: claims that want another look and concern the person. */
export type NavCounts = { queue?: number; again?: number; stories?: number }

export type TeamLink = { slug: string; name: string }

/** All the frame around a page needs to know. Serialisable; made by `loadShell`. */
export type ShellView = {
  team: TeamLink & { isSample: boolean }
  /** Every team the person is in, the present one too. */
  teams: readonly TeamLink[]
  person: { name: string; initials: string; email?: string }
  counts: NavCounts
  preferences: KeyPreferences
  theme: Theme
}
