'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { selectedInArticle } from '@/components/stories/article-selection'
import { callAction } from '@/components/ui/call-action'
import { useAnnounce } from '@/components/ui/toast'
import type { ToastInput } from '@/components/ui/toast-queue'
import { useAct } from '@/components/ui/use-act'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { EvidenceSide } from '@/lib/reviews/view'
import type { ProblemView } from '@/lib/web/result'
import { isSamePlace, NO_PASSAGE, onQuoted, onSelection, type Passage, placeFault } from './passage'
import type { ReaderActions } from './reader-actions'

type Given = { team: string; snapshotId: string; claimId: string; actions: ReaderActions }

/** The passage being quoted, taken from the selection or typed; kept on every failure, and what comes after it too. */
export function useQuoting({ team, snapshotId, claimId, actions }: Given) {
  const t = useTranslations('archive.quote')
  const noAnswer = useNoAnswer()
  const announce = useAnnounce()
  const { takeBack } = useAct()
  const [passage, setPassage] = useState<Passage>(NO_PASSAGE)
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [missing, setMissing] = useState(false)
  const [pending, start] = useTransition()

  useEffect(() => {
    const look = () => {
      const selected = selectedInArticle()
      if (selected) setPassage((before) => onSelection(before, selected))
    }
    // What was selected before this page came to life has told nobody.
    look()
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])

  function undo(evidenceId: string) {
    takeBack(actions.removeEvidence, { team, evidenceId }, () => ({ message: t('removed') }))
  }

  function quote(side: EvidenceSide) {
    const empty = passage.words.trim() === ''
    setMissing(empty)
    if (empty || pending) return
    start(() => announce(tried(side)))
  }

  async function tried(side: EvidenceSide): Promise<ToastInput | null> {
    const about = { team, claimId, snapshotId, side, note }
    const result = passage.range
      ? await callAction(actions.addEvidence, { ...about, ...passage.range }, noAnswer)
      : await callAction(actions.quotePassage, { ...about, words: passage.words }, noAnswer)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) return null
    setPassage((now) => onQuoted(now, passage))
    setNote((now) => (now === note ? '' : now))
    const selected = selectedInArticle()
    if (selected && (!passage.range || isSamePlace(selected.range, passage.range)))
      window.getSelection()?.removeAllRanges()
    return { message: t('added', { side }), undo: () => undo(result.value.evidenceId) }
  }

  return {
    passage,
    setPassage,
    note,
    setNote,
    pending,
    quote,
    problem: problem && !placeFault(problem) && Object.keys(problem.fields).length === 0 ? problem : null,
    fault: (name: 'words' | 'note'): string | undefined => {
      if (name === 'words' && missing && passage.words.trim() === '') return t('empty')
      return problem
        ? (problem.fields[name] ?? (name === 'words' ? placeFault(problem) : undefined))
        : undefined
    },
  }
}
