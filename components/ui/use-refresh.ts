'use client'

import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { lookByItself } from './by-itself'

/**
 * Shows the page anew where nobody asked for it, and only when the server would answer with it: when its answer does
 * not come or leads elsewhere, Next leaves the page, and what is typed on it is gone. Not under an open dialog either,
 * nor beside a form that holds typed words (`data-holding`): what they stand on may have been taken off the page by
 * somebody else, and they would go with all that is typed in them.
 *
 * @param asked whether the server answers this person, and with something new; the same function each time
 * @returns whether the page was asked for
 */
export function useRefresh(asked: () => Promise<boolean> = wouldAnswer): () => Promise<boolean> {
  const router = useRouter()
  return useCallback(async () => {
    const shows = !isHeld() && (await asked()) && !isHeld()
    if (!shows) return false
    lookByItself(performance.now())
    router.refresh()
    return true
  }, [router, asked])
}

const isHeld = () => document.querySelector('dialog[open], [data-holding]') !== null

async function wouldAnswer(): Promise<boolean> {
  try {
    const answer = await fetch(location.href, { method: 'HEAD', redirect: 'manual', cache: 'no-store' })
    return answer.ok
  } catch {
    return false // no connection, which the next thing the person does will tell them
  }
}
