import { type ComboOption, matchOptions } from '../combobox-match'
import type { Command } from './command'
import type { JumpItem } from './context'

/** One line of the palette: a command to run or a place to go. */
export type PaletteRow =
  | { kind: 'command'; id: string; label: string; command: Command }
  | { kind: 'jump'; id: string; label: string; hint?: string; href: string }

const MOST_COMMANDS = 30

/** The lines for some words: matching commands first, then what the search found. `groupName` makes a group findable too. */
export function paletteRows(
  commands: readonly Command[],
  jumps: readonly JumpItem[],
  words: string,
  groupName: (command: Command) => string,
): PaletteRow[] {
  const byId = new Map(
    commands
      .filter((command) => !command.hidden && (command.when?.() ?? true))
      .map((command) => [command.id, command]),
  )
  const options: ComboOption[] = [...byId.values()].map((command) => ({
    value: command.id,
    label: command.label,
    hint: groupName(command),
  }))
  const found = matchOptions(options, words, MOST_COMMANDS).flatMap(({ value }): PaletteRow[] => {
    const command = byId.get(value)
    return command ? [{ kind: 'command', id: `command:${command.id}`, label: command.label, command }] : []
  })
  return [...found, ...jumps.map((jump): PaletteRow => ({ kind: 'jump', ...jump, id: `jump:${jump.id}` }))]
}
