'use client'

import { useTranslations } from 'next-intl'
import { useOptimistic } from 'react'
import { useToast } from '@/components/ui/toast'
import { type Done, useAct } from '@/components/ui/use-act'
import type { DismissalReason } from '@/lib/claims/model'
import type { SuggestionView } from '@/lib/claims/view'
import type { Action } from '@/lib/web/result'
import type { StoryActions } from './story-actions'
import { type Step, withStep } from './worklist'

type Answer = { suggestionId: string; version: number }

/**
 * Deciding suggestions: each step is shown at once and sent behind it, so that twenty in a row take no wait. Whatever
 * the server refuses comes back into the list with a sentence; what it took can be undone from the toast, or by `z` at
 * once.
 */
export function useDecisions(team: string, given: readonly SuggestionView[], actions: StoryActions) {
  const t = useTranslations('workbench')
  const toast = useToast()
  const { run, takeBack } = useAct()
  const [suggestions, show] = useOptimistic<readonly SuggestionView[], Step>(given, withStep)

  const undo = (action: Action<Answer>, { suggestionId, version }: Answer) =>
    takeBack(
      action,
      { team, suggestionId, version },
      () => undefined,
      () => show({ suggestionId, to: 'OPEN' }),
    )
  const accepted = (answer: Answer & { claimNumber: number }): Done => ({
    message: t('accepted', { number: answer.claimNumber }),
    undo: () => undo(actions.undoAccept, answer),
  })

  return {
    suggestions,
    /** Tells of one that a dialog accepted as corrected. */
    tellAccepted: (answer: Answer & { claimNumber: number }) => toast(accepted(answer)),
    accept({ id, version }: SuggestionView, more: { mergeInto?: string } = {}) {
      const done = (answer: Answer & { claimNumber: number }): Done => {
        const said = accepted(answer)
        return more.mergeInto ? { ...said, message: t('merged', { number: answer.claimNumber }) } : said
      }
      run(actions.accept, { team, suggestionId: id, version, ...more }, done, () =>
        show({ suggestionId: id, to: 'ACCEPTED', claimId: more.mergeInto }),
      )
    },
    dismiss({ id, version }: SuggestionView) {
      const done = (answer: Answer): Done => ({
        message: t('dismissed'),
        undo: () => undo(actions.restore, answer),
      })
      run(actions.dismiss, { team, suggestionId: id, version }, done, () =>
        show({ suggestionId: id, to: 'DISMISSED' }),
      )
    },
    /** Said afterwards, and no act of its own: `z` still means the dismissal. */
    explain({ id }: SuggestionView, reason: DismissalReason | null) {
      takeBack(
        actions.explainDismissal,
        { team, suggestionId: id, reason },
        () => undefined,
        () => show({ suggestionId: id, to: 'DISMISSED', reason }),
      )
    },
    restore({ id, version }: SuggestionView) {
      undo(actions.restore, { suggestionId: id, version })
    },
  }
}
