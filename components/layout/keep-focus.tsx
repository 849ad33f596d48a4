'use client'

import { useEffect } from 'react'

/** What may take the focus in place of something in it that went: a part of the page with a name, or the page. */
const PARTS = 'section, [tabindex]'

/**
 * When what has the focus is taken off the page, by whoever looks or by somebody else, the focus goes to the part of the
 * page that it stood in. Left to itself it would fall to the top, and who works by keyboard would begin there again.
 */
export function KeepFocus() {
  useEffect(() => {
    let held = { around: [] as readonly Element[], path: '' }
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element)
        held = { around: withAncestors(event.target), path: location.pathname }
    }
    const observer = new MutationObserver(() => {
      const [element] = held.around
      // Whoever goes on to another page begins at its top. What leaves with a dialog is the dialog's to bring back.
      if (!element || element.isConnected || held.path !== location.pathname) return
      const { around } = held
      held = { around: [], path: '' }
      queueMicrotask(() => document.activeElement === document.body && focusPart(around))
    })
    // Whoever leaves it for nothing in particular has left it; what is taken off the page is not left.
    const forget = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget === null)
        queueMicrotask(() => {
          if (target instanceof Element && target.isConnected && target === held.around[0])
            held = { around: [], path: '' }
        })
    }
    document.addEventListener('focusin', remember)
    document.addEventListener('focusout', forget)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('focusout', forget)
      observer.disconnect()
    }
  }, [])
  return null
}

/** Of what was around it, the nearest part that is still there. A part takes the focus only for as long as it has it. */
function focusPart(around: readonly Element[]): void {
  const part = around.find((one) => one.isConnected && one.matches(PARTS))
  if (!(part instanceof HTMLElement)) return
  if (!part.hasAttribute('tabindex')) {
    part.tabIndex = -1
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true })
  }
  part.focus({ preventScroll: true })
}

function withAncestors(element: Element): readonly Element[] {
  const { parentElement } = element
  return parentElement ? [element, ...withAncestors(parentElement)] : [element]
}
