'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Kbd } from './kbd'
import { ariaKeys } from './key-names'

/**
 * One line of a menu. With `href` it goes somewhere; with `checked` it is one of several states; `kind`
 * makes a heading or a line between groups. A destructive act is toned `danger` and asks or can be undone.
 */
export type MenuItem =
  | { id: string; kind: 'separator' }
  | { id: string; kind: 'heading'; label: string }
  | {
      id: string
      kind?: 'item'
      label: ReactNode
      icon?: ReactNode
      keys?: string
      href?: string
      onSelect?: () => void
      checked?: boolean
      tone?: 'danger'
      disabled?: boolean
    }

/** Renders one line; `onDone` closes the menu. */
export function MenuEntry({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  if (item.kind === 'separator') return <hr className="my-1 border-line" />
  if (item.kind === 'heading') {
    return (
      <div role="presentation" className="px-2 pt-1.5 pb-0.5 text-2xs font-semibold text-faint">
        {item.label}
      </div>
    )
  }
  const look = cx(
    'target flex w-full items-center gap-2 rounded-sm px-2 py-1 text-start outline-none focus:bg-wash hover:bg-wash focus-visible:outline-2 focus-visible:-outline-offset-2',
    item.disabled ? 'cursor-not-allowed text-faint' : item.tone === 'danger' ? 'text-danger' : 'text-ink',
  )
  const content = (
    <>
      <span className="grid size-4 shrink-0 place-items-center">
        {item.checked ? <Check aria-hidden="true" className="size-3.5" /> : item.icon}
      </span>
      <span className="min-w-0 grow">{item.label}</span>
      {item.keys && <Kbd keys={item.keys} />}
    </>
  )
  if (item.href !== undefined && !item.disabled) {
    return (
      <Link prefetch={false} role="menuitem" tabIndex={-1} href={item.href} onClick={onDone} className={look}>
        {content}
      </Link>
    )
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      {...(item.checked === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemcheckbox', 'aria-checked': item.checked })}
      aria-disabled={item.disabled || undefined}
      aria-keyshortcuts={item.keys ? ariaKeys(item.keys) || undefined : undefined}
      onClick={() => {
        if (item.disabled) return
        onDone()
        item.onSelect?.()
      }}
      className={look}
    >
      {content}
    </button>
  )
}
