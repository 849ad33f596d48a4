/** Puts the focus into a text box, behind the words that stand in it. */
export function focusEnd(box: HTMLTextAreaElement | null): void {
  box?.focus()
  box?.setSelectionRange(box.value.length, box.value.length)
}
