/** How a binding such as `$mod+Enter` or `g q` is written for a reader, on an Apple keyboard and on any other. */

type Written = { apple: string; other: string }

const NAMES: Record<string, Written> = {
  $mod: { apple: '⌘', other: 'Ctrl' },
  Control: { apple: '⌃', other: 'Ctrl' },
  Meta: { apple: '⌘', other: 'Meta' },
  Alt: { apple: '⌥', other: 'Alt' },
  Shift: { apple: '⇧', other: 'Shift' },
  Enter: { apple: '↵', other: 'Enter' },
  Escape: { apple: 'Esc', other: 'Esc' },
  Space: { apple: 'Space', other: 'Space' },
  ArrowUp: { apple: '↑', other: '↑' },
  ArrowDown: { apple: '↓', other: '↓' },
  ArrowLeft: { apple: '←', other: '←' },
  ArrowRight: { apple: '→', other: '→' },
}

function writeKey(part: string, platform: keyof Written): string {
  return NAMES[part]?.[platform] ?? part
}

function writePress(press: string, platform: keyof Written): string {
  const parts = press === '+' ? ['+'] : press.split(/\b\+/)
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && last.length === 1) parts[parts.length - 1] = last.toUpperCase()
  return parts.map((part) => writeKey(part, platform)).join(platform === 'apple' ? '' : '+')
}

/** One string per press: `g q` gives two, `$mod+k` one. */
export function writeKeys(keys: string, platform: keyof Written): string[] {
  return keys
    .trim()
    .split(/\s+/)
    .map((press) => writePress(press, platform))
}

/** The binding in ARIA's own spelling, for `aria-keyshortcuts`. `$mod` offers both. */
export function ariaKeys(keys: string): string {
  if (/\s/.test(keys.trim())) return ''
  return keys.includes('$mod') ? `${keys.replace('$mod', 'Control')} ${keys.replace('$mod', 'Meta')}` : keys
}
