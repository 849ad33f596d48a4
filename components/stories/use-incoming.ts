'use client'

import { useEffect, useEffectEvent } from 'react'
import { fromTransfer, type HandedOver } from './handed-over'

const FIELD = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog'

/**
 * Hears what is pasted or dropped anywhere on the page but into a field. A drop that a field takes itself is left alone;
 * any other file that would make the browser leave the page is kept from doing so.
 */
export function useIncoming(onGiven: (given: HandedOver | 'unreadable') => void): void {
  const take = useEffectEvent((transfer: DataTransfer | null) => {
    const given = transfer && fromTransfer(transfer)
    if (given) onGiven(given)
  })
  useEffect(() => {
    const inField = ({ target }: Event) => target instanceof Element && target.closest(FIELD) !== null
    const withFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    function onPaste(event: ClipboardEvent) {
      if (!inField(event)) take(event.clipboardData)
    }
    function onDragOver(event: DragEvent) {
      if (withFiles(event)) event.preventDefault()
    }
    function onDrop(event: DragEvent) {
      if (event.defaultPrevented || (inField(event) && !withFiles(event))) return
      event.preventDefault()
      take(event.dataTransfer)
    }
    document.addEventListener('paste', onPaste)
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('drop', onDrop)
    }
  }, [])
}
