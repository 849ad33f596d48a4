'use client'

import { type RefObject, useLayoutEffect } from 'react'

/** When something goes away that has the focus, the focus goes to the element with the id `to`. */
export function useFocusNear(ref: RefObject<HTMLElement | null>, to: string): void {
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      queueMicrotask(() => {
        if (document.activeElement === document.body)
          document.getElementById(to)?.focus({ preventScroll: true })
      })
    }
  }, [ref, to])
}
