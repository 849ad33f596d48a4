'use client'

import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { isTextBox, type TextBox } from './keys/guard'

/**
 * How a dialog is left. Esc in a text box leaves the box only; whatever closes the dialog asks first when a box no
 * longer says what it did when it was entered.
 */
export function useClosing(
  dialog: RefObject<HTMLDialogElement | null>,
  open: boolean,
  close: () => void,
  passing?: boolean,
) {
  const [asked, setAsked] = useState(false)
  const begun = useRef(new Map<TextBox, string>())
  useLayoutEffect(() => {
    if (!open) return
    const boxes = begun.current
    return () => {
      boxes.clear()
      setAsked(false)
    }
  }, [open])

  const changed = () =>
    passing
      ? undefined
      : [...begun.current].find(([box, words]) => box.isConnected && box.value !== words)?.[0]

  function ask() {
    if (changed()) setAsked(true)
    else close()
  }

  function keep() {
    setAsked(false)
    dialog.current?.focus()
    // Does nothing where the box is not shown just now: the dialog keeps the focus.
    changed()?.focus()
  }

  return {
    asked,
    ask,
    keep,
    discard: close,
    onFocus({ target }: FocusEvent) {
      if (isTextBox(target) && !begun.current.has(target)) begun.current.set(target, target.value)
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
      // The browser closes a dialog unasked at the second Esc in a row, so none is left to it.
      event.preventDefault()
      if (event.repeat) return
      if (asked) keep()
      else if (isTextBox(event.target)) dialog.current?.focus()
      else ask()
    },
  }
}
