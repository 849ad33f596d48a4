'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { askToComment } from '@/components/discussion/comment-on'
import { PLACE_COMMENT_ID } from '@/components/discussion/comment-on-place'
import { type Selected, selectedInArticle } from '@/components/stories/article-selection'
import { Button } from '@/components/ui/button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { useToast } from '@/components/ui/toast'
import type { Range } from '@/lib/archive/model'
import { differenceHref } from './difference-href'
import { showPrinted } from './follow-quotes'
import { PLACE_ID, snapshotHref } from './snapshot-href'
import { showPanel, toQuotePanel } from './to-quote-panel'

type ToolsProps = {
  team: string
  snapshotId: string
  place: Range | null
  canQuote: boolean
  canComment: boolean
  /** The capture this one is compared with first, if there is another one. */
  compareId: string | null
}

/**
 * Scrolls to the place asked for, copies links to what is selected, steps through what is highlighted and leads to what
 * another capture says differently.
 */
export function ReaderTools({ team, snapshotId, place, canQuote, canComment, compareId }: ToolsProps) {
  const t = useTranslations('archive.quote')
  const talk = useTranslations('discussion.place')
  const router = useRouter()
  const toast = useToast()
  const selected = useSelection()
  const at = useRef(-1)

  useEffect(() => {
    document.getElementById(PLACE_ID)?.scrollIntoView({ block: 'center' })
  }, [])

  async function copy() {
    const range = selectedInArticle()?.range ?? place ?? undefined
    const address = new URL(snapshotHref(team, snapshotId, { place: range }), window.location.origin).href
    try {
      await navigator.clipboard.writeText(address)
      toast({ message: t(range ? 'copied' : 'copiedPage') })
    } catch {
      toast({ message: t('refused', { address }), tone: 'problem' })
    }
  }
  function comment() {
    const here = selectedInArticle()
    if (!here) return
    showPanel(PLACE_COMMENT_ID)
    askToComment({ kind: 'span', id: snapshotId, label: here.words, ...here.range })
  }
  function nextHighlight() {
    const highlights = [...document.querySelectorAll<HTMLElement>('[data-quoted]')]
    at.current = (at.current + 1) % Math.max(1, highlights.length)
    const next = highlights[at.current]
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'center' })
    // The only one may have the focus already, and is not told of it again.
    if (next?.dataset.of) showPrinted(next.dataset.of)
  }
  const toDifference = (otherId: string) => () => router.push(differenceHref(team, snapshotId, otherId))
  useCommands([
    { id: 'reader.copy', label: t('keys.copy'), group: 'reader', keys: 'y', run: copy },
    { id: 'reader.next', label: t('keys.next'), group: 'reader', keys: 'n', run: nextHighlight },
    ...(canComment
      ? [{ ...COMMENT, label: talk('key'), when: () => selectedInArticle() !== null, run: comment }]
      : []),
    ...(compareId ? [{ ...DIFFERENCE, label: t('keys.difference'), run: toDifference(compareId) }] : []),
  ])

  if (!selected) return null
  return (
    <div
      className="no-print fixed z-20 flex gap-1 rounded-md bg-surface p-1 shadow-lift"
      style={standAt(selected)}
    >
      {canQuote && (
        <Button size="sm" variant="primary" keys="q" {...keepSelection} onClick={toQuotePanel}>
          {t('floating')}
        </Button>
      )}
      {canComment && (
        <Button size="sm" keys="c" {...keepSelection} onClick={comment}>
          {talk('floating')}
        </Button>
      )}
      <Button size="sm" keys="y" {...keepSelection} onClick={() => void copy()}>
        {t('copyLink')}
      </Button>
    </div>
  )
}

const COMMENT = { id: 'reader.comment', group: 'reader', keys: 'c' } as const
const DIFFERENCE = { id: 'reader.difference', group: 'reader', keys: 'd' } as const

/** Pressing a button must not take the selection away before it is read. */
const keepSelection = { onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault() }

function useSelection(): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    const look = () => setSelected(selectedInArticle())
    document.addEventListener('selectionchange', look)
    document.addEventListener('scroll', look, { passive: true })
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('scroll', look)
    }
  }, [])
  return selected
}

const BAR = { width: 390, height: 44 }

/** Above the selection, inside the window. Measured in the window, so physical sides are meant. */
function standAt({ rect }: Selected) {
  const room = document.documentElement.clientWidth - BAR.width
  const side = Math.max(8, Math.min(rect.x, room))
  const rtl = document.documentElement.dir === 'rtl'
  return {
    insetBlockStart: Math.max(8, rect.y - BAR.height),
    insetInlineStart: rtl ? room - side : side,
  }
}
