'use client'

import { useEffect, useRef, useState } from 'react'
import { type Store, storage } from './browser-store'

/** Words whose box has gone, where no tab that is still typing writes over them. */
const leftKey = (key: string) => `${key}.left`

/**
 * A text that this browser keeps until it is sent, so that a crash or a reload does not lose it; until there is one it is
 * `initial`. All its tabs keep what they type in one place: what stood in this one is put beside it when its box goes, if
 * another tab wrote over it.
 */
export function useKeptText(key: string, initial = '') {
  const [text, setText] = useState(initial)
  const [restored, setRestored] = useState(false)
  const box = useRef({ typed: '', copied: '' })
  /** What stood in the box when scripts began to run; null until that was looked at. */
  const early = useRef<string | null>(null)
  useEffect(() => {
    const kept = readKeptText(storage(), key)
    const both = bothTexts(kept, early.current ?? '')
    if (both) setText((now) => (now === initial ? both : now))
    if (kept) setRestored(true)
    if (early.current) box.current = { typed: both, copied: '' }
    else if (!box.current.typed) box.current.copied = kept
    early.current = ''
    storeKeptText(storage(), key, both)
    const leave = () => {
      const store = storage()
      const lost = lostWords(readText(store, key), box.current)
      if (lost) storeText(store, leftKey(key), bothTexts(readText(store, leftKey(key)), lost))
    }
    // A tab that is closed or loaded anew takes no box away first.
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [key, initial])

  function write(next: string): void {
    setText(next)
    box.current = { typed: next, copied: '' }
    storeText(storage(), key, next)
  }

  /** To be called when it was sent. */
  function forget(): void {
    box.current = { typed: '', copied: '' }
    const store = storage()
    if (readText(store, key) === text) storeText(store, key, '')
    // What this box left when its page was hidden for a while has been sent with it.
    if (text.includes(readText(store, leftKey(key)).trim())) storeText(store, leftKey(key), '')
    setText(initial)
  }
  /** Whether it holds what somebody typed. */
  const typed = text !== '' && text !== initial
  /** For the box: what was typed into it before scripts ran is kept too, and not replaced by what was kept. */
  function ref(element: { readonly value: string } | null): void {
    if (element && early.current === null) early.current = element.value === initial ? '' : element.value
  }
  return { text, typed, restored, write, forget, ref }
}

/**
 * What a box that goes would take along, with `other` in the common place. That typed words stand there to the letter is no
 * proof: what another tab writes in their stead reaches this one a moment later. What was only copied from there and is not
 * there any longer was sent or discarded, unless something else stands in its stead.
 */
export function lostWords(other: string, { typed, copied }: { typed: string; copied: string }): string {
  if (typed && other === typed) return typed
  const words = typed || (other ? copied : '')
  return bothTexts(other, words) === other ? '' : words
}

/** One text that says what either does, and nothing twice. */
export function bothTexts(one: string, other: string): string {
  if (one.includes(other.trim())) return one
  return other.includes(one.trim()) ? other : `${one.trimEnd()}\n\n${other}`
}

/** What was typed last, and what boxes left that have gone. */
export const readKeptText = (store: Store | null, key: string) =>
  bothTexts(readText(store, leftKey(key)), readText(store, key))

/** Puts the text in place of all that is kept there. A browser that is full keeps what it has. */
export function storeKeptText(store: Store | null, key: string, text: string): void {
  storeText(store, key, text)
  if (readText(store, key) === text) storeText(store, leftKey(key), '')
}

function readText(store: Store | null, key: string): string {
  try {
    return store?.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function storeText(store: Store | null, key: string, text: string): void {
  try {
    if (text) store?.setItem(key, text)
    else store?.removeItem(key)
  } catch {
    // A browser that keeps nothing still has the text in the box.
  }
}
