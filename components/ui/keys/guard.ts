import { isModified } from './bindings'
import type { Command } from './command'

/** What is going on at the moment of a press. */
export type Situation = {
  /** The focus is in a text box, a select or editable text. */
  typing: boolean
  /** An input method is composing a character. */
  composing: boolean
  dialogOpen: boolean
  /** The focus is on a control that Enter or Space would press. */
  onControl: boolean
  /** Held down: the browser repeats the press. */
  repeat: boolean
}

const PRESSING = new Set(['Enter', 'Space'])
const REPEATABLE = new Set(['list', 'reader'])

/** Whether a command may fire in this situation through this binding. */
export function mayFire(command: Command, keys: string, now: Situation): boolean {
  if (now.composing) return false
  if (now.dialogOpen && !command.inDialog) return false
  if (now.typing && !(command.whileTyping ?? isModified(keys))) return false
  if (now.onControl && PRESSING.has(keys)) return false
  if (now.repeat && !REPEATABLE.has(command.group)) return false
  return command.when?.() ?? true
}

const BUTTON_LIKE = new Set([
  'button',
  'checkbox',
  'radio',
  'submit',
  'reset',
  'file',
  'image',
  'range',
  'color',
])

export type TextBox = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What keys write into or choose in, instead of pressing it. */
export function isTextBox(target: EventTarget | null): target is TextBox {
  if (target instanceof HTMLInputElement) return !BUTTON_LIKE.has(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Reads the situation from a key press in the browser. */
export function readSituation(event: KeyboardEvent): Situation {
  const target = event.target instanceof HTMLElement ? event.target : null
  return {
    typing: Boolean(isTextBox(target) || target?.isContentEditable),
    // 229 is what older engines send while composing.
    composing: event.isComposing || event.keyCode === 229,
    dialogOpen: document.querySelector('dialog:modal') !== null,
    onControl: target?.closest('a[href], button, summary, input, [role="button"], [role="option"]') != null,
    repeat: event.repeat,
  }
}
