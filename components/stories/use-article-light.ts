'use client'

import { useEffect, useEffectEvent } from 'react'

/**
 * Lights up in the article what is chosen in the list, and chooses what is pressed in the article. The article is made
 * by the server and stays as it is: only an attribute comes and goes.
 */
export function useArticleLight(chosen: string | null, onChoose: (id: string) => void): void {
  const choose = useEffectEvent(onChoose)

  useEffect(() => {
    if (!chosen) return
    const marks = [...document.querySelectorAll(`#article [data-mark~="${CSS.escape(chosen)}"]`)]
    for (const mark of marks) mark.setAttribute('data-on', '')
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    marks[0]?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' })
    return () => {
      for (const mark of marks) mark.removeAttribute('data-on')
    }
  }, [chosen])

  useEffect(() => {
    const article = document.getElementById('article')
    function onClick(event: Event) {
      if (!(event.target instanceof Element) || !window.getSelection()?.isCollapsed) return
      const number = event.target.closest('[data-select]')?.getAttribute('data-select')
      const innermost = event.target.closest('[data-mark]')?.getAttribute('data-mark')?.split(' ').at(-1)
      const id = number ?? innermost
      if (!id) return
      event.preventDefault()
      choose(id)
    }
    article?.addEventListener('click', onClick)
    return () => article?.removeEventListener('click', onClick)
  }, [])
}
