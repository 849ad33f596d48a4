'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { type Choice, choiceHref, sameChoice } from './choice'

/** How long a person may pause in typing before the preview follows. */
const PAUSE_MS = 350

/**
 * The choice in the boxes, and the preview that follows it: the address changes, the server renders again. `shown` is
 * the choice the present preview was made of. Too many claims have no preview: the one of before stays.
 */
export function useChoice(team: string, storyId: string, shown: Choice, fallbackTitle: string) {
  const router = useRouter()
  const [choice, setChoice] = useState(shown)
  const [loading, start] = useTransition()
  const wanted = choice.title.trim() ? choice : { ...choice, title: fallbackTitle }
  const settled = sameChoice(wanted, shown)
  const href = choiceHref(team, storyId, choice)

  useEffect(() => {
    if (settled || href === null) return
    const timer = setTimeout(() => start(() => router.replace(href, { scroll: false })), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [settled, href, router])

  const tooMany = href === null
  return { choice, setChoice, tooMany, settled: (settled || tooMany) && !loading }
}
