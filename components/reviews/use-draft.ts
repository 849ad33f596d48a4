'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { storage } from '@/components/ui/browser-store'
import { callAction } from '@/components/ui/call-action'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { DraftView } from '@/lib/reviews/view'
import type { Action, ActionResult } from '@/lib/web/result'
import { backupKey, readBackup, weighBackup, writeBackup } from './draft-backup'
import { type DraftEvent, isUnsaved, startDraft } from './draft-machine'
import { createDraftSaver } from './draft-saver'

type Given = {
  team: string
  claimId: string
  memberId: string
  draft: DraftView
  save: Action<DraftView>
}

/**
 * The draft of one review: what stands in the boxes, how it is saved, and the copy this browser keeps until it is.
 * What the server says later never replaces what the reviewer has in the boxes.
 */
export function useDraft({ team, claimId, memberId, draft, save }: Given) {
  const noAnswer = useNoAnswer()
  const key = backupKey(memberId, claimId)
  const [restored, setRestored] = useState(false)
  const [kept, setKept] = useState(true)
  const [saver] = useState(() =>
    createDraftSaver({
      initial: startDraft(
        { verdict: draft.verdict, rationale: draft.rationale },
        draft.version,
        draft.updatedAt,
      ),
      send: async ({ verdict, rationale }, version, base) =>
        toEvent(
          await callAction(
            save,
            { team, me: memberId, claimId, version, verdict, rationale, base },
            noAnswer,
          ),
        ),
      keep: (state) => {
        const unsaved = isUnsaved(state) || state.sending !== null
        setKept(writeBackup(storage(), key, unsaved ? { ...state.now, version: state.version } : null))
      },
    }),
  )
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come alive
  useEffect(() => {
    const backup = readBackup(storage(), key)
    const weighed = weighBackup(backup, draft)
    if (!backup || weighed === 'none') {
      writeBackup(storage(), key, null)
      return
    }
    const { verdict, rationale } = backup
    saver.dispatch({ kind: 'wrote', draft: { verdict, rationale } })
    const conflict = { theirs: draft.rationale, version: draft.version }
    if (weighed === 'merge') saver.dispatch({ kind: 'conflicted', conflict })
    setRestored(true)
  }, [])
  useEffect(() => {
    const flush = () => void saver.flush()
    const onHidden = () => document.visibilityState === 'hidden' && flush()
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', onHidden)
      flush()
    }
  }, [saver])

  return {
    state,
    saver,
    /** Whether words were found that had not reached the server. */
    restored,
    /** Whether this browser keeps what is not saved. */
    kept,
    forget: () => writeBackup(storage(), key, null),
  }
}

/** What an answer of the server means for the draft. */
export function toEvent(result: ActionResult<DraftView>): DraftEvent {
  if (result.ok) return { kind: 'saved', version: result.value.version, at: result.value.updatedAt }
  const { problem } = result
  if (problem.conflict)
    return {
      kind: 'conflicted',
      conflict: { theirs: problem.conflict.theirs, version: problem.conflict.version },
    }
  return problem.kind === 'fault' ? { kind: 'lost' } : { kind: 'refused', message: problem.message }
}
