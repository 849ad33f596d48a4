'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { anchorTo } from './anchor'
import { Kbd } from './kbd'

const DELAY = 450

/**
 * A few words about the control inside, on hover after a moment and on focus at once. Stays while the pointer
 * is on it, goes with Esc (WCAG 1.4.13). It adds to the name of the control; it never is the name.
 */
export function Tooltip({ label, keys, children }: { label: string; keys?: string; children: ReactNode }) {
  const id = useId()
  const host = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const control = host.current?.querySelector('a, button, input, select, textarea, [tabindex]')
    control?.setAttribute('aria-describedby', id)
    control?.removeAttribute('title')
    return () => clearTimeout(timer.current)
  }, [id])

  function show(after: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (!host.current || !tip.current || tip.current.matches(':popover-open')) return
      tip.current.showPopover()
      anchorTo(host.current, tip.current, 'centre')
    }, after)
  }

  function hide(after: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => tip.current?.matches(':popover-open') && tip.current.hidePopover(),
      after,
    )
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it watches the control inside and is no control itself
    <span
      ref={host}
      className="inline-flex"
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(DELAY)}
      onPointerLeave={() => hide(150)}
      onFocus={(event) => event.target.matches(':focus-visible') && show(0)}
      onBlur={() => hide(0)}
      onKeyDown={(event) => event.key === 'Escape' && hide(0)}
      onPointerDown={() => hide(0)}
    >
      {children}
      <span
        ref={tip}
        id={id}
        role="tooltip"
        popover="manual"
        onPointerEnter={() => show(0)}
        className="fixed inset-auto m-0 max-w-xs rounded-sm bg-ink px-2 py-1 text-xs text-paper"
      >
        {label} {keys && <Kbd keys={keys} plain />}
      </span>
    </span>
  )
}
