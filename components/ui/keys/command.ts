/** One thing a person can do from the keyboard or the palette. */
export type Command = {
  /** Stable: preferences name it. `queue.open`, `claim.verdict.confirm`. */
  id: string
  /** What it does, in the reader's words. */
  label: string
  /** Key of `common.keys.groups`; decides where the `?` sheet lists it. */
  group: CommandGroup
  /** Default bindings in tinykeys' spelling: `j`, `Shift+e`, `$mod+Enter`, `g q`, `?`. */
  keys?: string | readonly string[]
  /** Whether it makes sense right now; asked at the moment of the press. */
  when?: () => boolean
  run: () => void | Promise<void>
  /** Fires while a dialog is open. */
  inDialog?: boolean
  /** Fires while the person types. Default: only bindings with Ctrl, ⌘ or Alt do. */
  whileTyping?: boolean
  /** Leave out of the palette: movements such as "next row". */
  hidden?: boolean
}

export const GROUPS = [
  'general',
  'go',
  'queue',
  'list',
  'story',
  'claim',
  'review',
  'reader',
  'report',
] as const
export type CommandGroup = (typeof GROUPS)[number]

/** What a person chose about keys; kept by the server. */
export type KeyPreferences = {
  /** Off: nothing fires on a bare key (WCAG 2.1.4). */
  singleKeys: boolean
  /** Own binding by command id; an empty string takes the keys away. */
  map: Readonly<Record<string, string>>
}

export const DEFAULT_KEYS: KeyPreferences = { singleKeys: true, map: {} }
