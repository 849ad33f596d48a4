'use client'

import { useEffect } from 'react'

/** Brings the place where a passage is printed into view beside the text; without moving the text. */
export function showPrinted(markId: string): void {
  const box = document.querySelector(`[data-box="${CSS.escape(markId)}"]`)
  const pane = box?.closest('[data-scrolls]')
  if (!box || !pane) return
  const from = box.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTop += from - pane.clientHeight / 3
}

/** Goes along on the printed page when a passage of the text is clicked, or reached by keyboard or by a link. */
export function FollowQuotes() {
  useEffect(() => {
    const follow = ({ target }: Event) => {
      const mark = target instanceof Element ? target.closest('[data-of]') : null
      const id = mark?.getAttribute('data-of')
      if (id) showPrinted(id)
    }
    document.addEventListener('focusin', follow)
    document.addEventListener('click', follow)
    return () => {
      document.removeEventListener('focusin', follow)
      document.removeEventListener('click', follow)
    }
  }, [])
  return null
}
