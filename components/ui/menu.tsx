'use client'

import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react'
import { anchorTo } from './anchor'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { Kbd } from './kbd'
import { MenuEntry, type MenuItem } from './menu-item'
import { rove, typeahead } from './roving'

type MenuProps = {
  /** Names the button when `trigger` is only an icon, and the menu. */
  label: string
  /** What the button shows; `label` when missing. */
  trigger?: ReactNode
  items: readonly MenuItem[]
  align?: 'start' | 'end'
  variant?: ButtonVariant
  size?: ButtonSize
  keys?: string
  disabled?: boolean
}

/** A button that opens a list of actions: arrows, Home, End, first letters; Esc or a press elsewhere closes it. */
export function Menu({ label, trigger, items, align = 'start', variant, size, keys, disabled }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<'first' | 'last'>('first')
  const [open, setOpen] = useState(false)

  const entries = () => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])') ?? []),
  ]

  // The browser opens and closes; it stays unseen until it has been put in its place.
  function onToggle(event: ToggleEvent<HTMLDivElement>) {
    const box = event.currentTarget
    setOpen(event.newState === 'open')
    if (event.newState !== 'open' || !button.current) return
    anchorTo(button.current, box, align)
    box.style.visibility = ''
    entries()
      .at(wanted.current === 'first' ? 0 : -1)
      ?.focus()
    wanted.current = 'first'
  }

  function close() {
    list.current?.hidePopover()
    button.current?.focus()
  }

  function onTriggerKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    wanted.current = event.key === 'ArrowDown' ? 'first' : 'last'
    list.current?.showPopover()
  }

  function onListKey(event: KeyboardEvent) {
    const all = entries()
    const at = all.findIndex((entry) => entry.matches(':focus'))
    const letter =
      event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
    const next = letter
      ? typeahead(
          all.map((entry) => entry.textContent ?? ''),
          event.key,
          at,
        )
      : rove(event.key, at, all.length)
    // What is pressed in an open menu is the menu's, not a command's.
    event.stopPropagation()
    if (event.key === 'Tab') close()
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
    if (next === null) return
    event.preventDefault()
    all[next]?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        aria-label={trigger === undefined ? undefined : label}
        popoverTarget={id}
        onKeyDown={onTriggerKey}
        className={buttonStyle(variant, size)}
      >
        {trigger ?? label}
        {keys && <Kbd keys={keys} />}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={onListKey}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') event.currentTarget.style.visibility = 'hidden'
        }}
        onToggle={onToggle}
        className="fixed inset-auto m-0 max-h-[70vh] min-w-44 max-w-[min(24rem,calc(100vw-16px))] overflow-y-auto rounded-md bg-surface p-1 text-ink shadow-lift"
      >
        {items.map((item) => (
          <MenuEntry key={item.id} item={item} onDone={close} />
        ))}
      </div>
    </>
  )
}
