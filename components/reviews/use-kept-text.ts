'use client'

import { useEffect, useRef, useState } from 'react'
import { type Store, storage } from './draft-backup'

export const adjudicationKey = (memberId: string, claimId: string) =>
  `corroborate.adjudication.${memberId}.${claimId}`

/** Words whose box has gone, where no tab that is still typing writes over them. */
const leftKey = (key: string) => `${key}.left`

/**
 * A text that this browser keeps until it is sent, so that a crash or a reload does not lose it. All its tabs keep
 * what they type in one place: what stood in this one is put beside it when its box goes, if another tab wrote over it.
 */
export function useKeptText(key: string) {
  const [text, setText] = useState('')
  const box = useRef({ typed: '', copied: '' })
  useEffect(() => {
    const kept = readKeptText(storage(), key)
    if (kept) setText((now) => now || kept)
    if (!box.current.typed) box.current.copied = kept
    storeKeptText(storage(), key, kept)
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
  }, [key])

  function write(next: string): void {
    setText(next)
    box.current = { typed: next, copied: '' }
    storeText(storage(), key, next)
  }

  /** To be called when it was sent. */
  function forget(): void {
    box.current = { typed: '', copied: '' }
    if (readText(storage(), key) === text) storeText(storage(), key, '')
  }
  return { text, write, forget }
}

/**
 * What a box that goes would take along, with `other` in the common place. What was only copied from there and is not
 * there any longer was sent or discarded, unless something else stands in its stead.
 */
export function lostWords(other: string, { typed, copied }: { typed: string; copied: string }): string {
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
