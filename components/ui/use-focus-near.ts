'use client'

import { type RefObject, useLayoutEffect } from 'react'

/**
 * When something goes away that has the focus, the focus goes to what stays near: `to`, the id of an element, or the
 * nearest element around it that can take it. Left to itself it would fall to the top of the page.
 */
export function useFocusNear(ref: RefObject<HTMLElement | null>, to?: string): void {
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const around = ancestorsOf(element)
      // What is around it may go with it, which is known when the page has changed.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return
        const near = to
          ? document.getElementById(to)
          : around.find((one) => one.isConnected && one.hasAttribute('tabindex'))
        near?.focus({ preventScroll: true })
      })
    }
  }, [ref, to])
}

function ancestorsOf(element: HTMLElement): HTMLElement[] {
  const parent = element.parentElement
  return parent ? [parent, ...ancestorsOf(parent)] : []
}
