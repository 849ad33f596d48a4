'use client'

import { useEffect, useState } from 'react'
import { storage } from '@/components/ui/browser-store'
import { readKeptText } from '@/components/ui/use-kept-text'
import { type CommentOn, onAskedToComment } from './comment-on'
import { readKeptOn, writeKeptOn } from './kept-on'

/**
 * What a new thread that is being written hangs on; null while none is. Words that were not sent are there again after a
 * reload, with what they are about.
 *
 * @param otherwise what words are about of which that is not known
 */
export function useComposing(keptAt: string, otherwise: CommentOn | null) {
  const [on, setOn] = useState<CommentOn | null>(null)
  /** How often the box was asked for by a press. */
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (readKeptText(storage(), keptAt).trim() !== '') setOn(readKeptOn(storage(), keptAt) ?? otherwise)
  }, [keptAt, otherwise])
  useEffect(() => {
    return onAskedToComment((about) => {
      writeKeptOn(storage(), keptAt, about)
      setOn(about)
      setAsked((times) => times + 1)
    })
  }, [keptAt])
  return {
    on,
    asked,
    /** Puts the box away; what it is about is forgotten with it. */
    end: () => {
      writeKeptOn(storage(), keptAt, null)
      setOn(null)
    },
    /** Shows the box again as it was, without taking the focus. */
    resume: (about: CommentOn) => {
      writeKeptOn(storage(), keptAt, about)
      setOn(about)
    },
  }
}
