'use client'

import { useEffect, useRef, useState } from 'react'
import { type Store, storage } from './draft-backup'

export const adjudicationKey = (memberId: string, claimId: string) =>
  `corroborate.adjudication.${memberId}.${claimId}`

/**
 * A text that this browser keeps until it is sent, so that a crash or a reload does not lose it. All its tabs keep it in
 * one place: what was typed in this one is put back when its box goes, if another tab has written or sent something else.
 */
export function useKeptText(key: string) {
  const [text, setText] = useState('')
  const typed = useRef('')
  useEffect(() => {
    const kept = readKeptText(storage(), key)
    if (kept) setText((now) => now || kept)
    return () => {
      const other = readKeptText(storage(), key)
      const both = bothTexts(other, typed.current)
      if (both !== other) storeKeptText(storage(), key, both)
    }
  }, [key])

  function write(next: string): void {
    setText(next)
    typed.current = next
    storeKeptText(storage(), key, next)
  }

  /** To be called when it was sent. */
  function forget(): void {
    typed.current = ''
    if (readKeptText(storage(), key) === text) storeKeptText(storage(), key, '')
  }
  return { text, write, forget }
}

/** One text that says what either does, and nothing twice. */
export function bothTexts(one: string, other: string): string {
  if (one.includes(other.trim())) return one
  return other.includes(one.trim()) ? other : `${one.trimEnd()}\n\n${other}`
}

export function readKeptText(store: Store | null, key: string): string {
  try {
    return store?.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function storeKeptText(store: Store | null, key: string, text: string): void {
  try {
    if (text) store?.setItem(key, text)
    else store?.removeItem(key)
  } catch {
    // A browser that keeps nothing still has the text in the box.
  }
}
