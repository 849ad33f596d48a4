import { z } from 'zod'
import { THEMES, type Theme } from '@/lib/core/themes'

/** What a person chose for their keyboard. */
export type KeyPreferences = {
  /** Whether keys without Ctrl, Alt or ⌘ do anything (WCAG 2.1.4). */
  singleKeys: boolean
  /** Keys chosen instead of the usual ones, by command; '' means none. */
  map: Record<string, string>
}

export const NO_KEY_PREFERENCES: KeyPreferences = { singleKeys: true, map: {} }

const commandId = z.string().regex(/^[a-z][a-z0-9.-]{0,60}$/i)
// No control characters and no half surrogate pairs: no key makes them, and the database refuses them in JSON.
const binding = z
  .string()
  .max(40)
  .regex(/^[^\s\p{C}]*( [^\s\p{C}]+)?$/u)

const ofCommands = <T extends z.ZodType>(each: T) =>
  z.record(commandId, each).refine((map) => Object.keys(map).length <= 200)

/** Strict: what a person may store. */
export const keyPreferences = z.object({ singleKeys: z.boolean(), map: ofCommands(binding) })
/** What they may send to have it changed. */
export const keyChanges = z.object({
  singleKeys: z.boolean().optional(),
  map: ofCommands(binding.nullable()),
})

export const themeName = z.enum(THEMES)

export type Preferences = { keys: KeyPreferences; theme: Theme | null; lastTeamId: string | null }

// Lenient: an older or damaged setting falls back by itself and takes nothing else along.
const stored = z.object({
  keys: keyPreferences.catch(NO_KEY_PREFERENCES),
  theme: themeName.nullable().catch(null),
  lastTeamId: z.uuid().nullable().catch(null),
})

/** The preferences stored with a person; what is missing or no longer understood is as if never chosen. */
export function parsePreferences(value: unknown): Preferences {
  const read = stored.safeParse(value)
  return read.success ? read.data : { keys: NO_KEY_PREFERENCES, theme: null, lastTeamId: null }
}
