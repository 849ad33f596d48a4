/** What of a key event a binding is made of. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'])

/**
 * One press in a binding's spelling: `j`, `Shift+e`, `$mod+Enter`, `?`. Ctrl and ⌘ are the same key to a person who
 * changes machines. Null for a press that means nothing by itself.
 */
export function pressOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (MODIFIERS.has(key) || key === 'Unidentified') return null
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  // A sign such as `?` already says that Shift was held, and may need none on another keyboard.
  const shift = shiftKey && (letter || key.length > 1)
  const name = key === ' ' ? 'Space' : letter ? key.toLowerCase() : key
  return [(ctrlKey || metaKey) && '$mod', altKey && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}
