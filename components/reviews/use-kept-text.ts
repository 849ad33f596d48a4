'use client'

import { useEffect, useState } from 'react'

export const adjudicationKey = (memberId: string, claimId: string) =>
  `corroborate.adjudication.${memberId}.${claimId}`

/** A text that this browser keeps until it is sent, so that a crash or a reload does not lose it. */
export function useKeptText(key: string) {
  const [text, setText] = useState('')
  useEffect(() => {
    const kept = readKeptText(key)
    if (kept) setText((now) => now || kept)
  }, [key])

  function write(next: string): void {
    setText(next)
    storeKeptText(key, next)
  }
  return { text, write, forget: () => storeKeptText(key, '') }
}

export function readKeptText(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function storeKeptText(key: string, text: string): void {
  try {
    if (text) window.localStorage.setItem(key, text)
    else window.localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing still has the text in the box.
  }
}
