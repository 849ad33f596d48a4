import { expect, it } from 'vitest'
import type { Command } from './command'
import { paletteRows } from './palette-rows'

const command = (id: string, label: string, extra: Partial<Command> = {}): Command => ({
  id,
  label,
  group: 'go',
  run: () => {},
  ...extra,
})
const commands = [
  command('go.queue', 'Queue'),
  command('go.sources', 'Sources'),
  command('list.next', 'Next row', { hidden: true }),
  command('claim.submit', 'Submit verdict', { when: () => false }),
]

it('offers what can be done now, and nothing hidden', () => {
  expect(paletteRows(commands, [], '', () => 'Go to').map(({ label }) => label)).toEqual(['Queue', 'Sources'])
})

it('finds a command by the name of its group', () => {
  expect(paletteRows(commands, [], 'go sour', () => 'Go to').map(({ label }) => label)).toEqual(['Sources'])
})

it('puts places after commands and keeps their ids apart', () => {
  const jumps = [{ id: 'go.queue', label: 'Queue jumping at the port', href: '/x' }]
  const rows = paletteRows(commands, jumps, 'queue', () => 'Go to')
  expect(rows.map(({ id }) => id)).toEqual(['command:go.queue', 'jump:go.queue'])
})
