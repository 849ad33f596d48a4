'use client'

import { useTranslations } from 'next-intl'
import { startTransition, useOptimistic } from 'react'
import { callAction } from '@/components/ui/call-action'
import { useAnnounce, useToast } from '@/components/ui/toast'
import type { ToastInput } from '@/components/ui/toast-queue'
import { useNoAnswer } from '@/components/ui/use-no-answer'
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
  const announce = useAnnounce()
  const noAnswer = useNoAnswer()
  const [suggestions, show] = useOptimistic<readonly SuggestionView[], Step>(given, withStep)

  function step<T extends Answer>(
    action: Action<T>,
    next: Step,
    input: object,
    done: (answer: T) => ToastInput | null,
    tell: (word: Promise<ToastInput | null>) => Promise<void> = announce,
  ) {
    const decide = async (): Promise<ToastInput | null> => {
      const result = await callAction(action, { team, suggestionId: next.suggestionId, ...input }, noAnswer)
      return result.ok ? done(result.value) : { message: result.problem.message, tone: 'problem' }
    }
    startTransition(() => {
      show(next)
      return tell(decide())
    })
  }

  /** What takes back is no act that `z` could mean: pressed again, it means the one before. */
  const tellProblem = async (word: Promise<ToastInput | null>) => {
    const problem = await word
    if (problem) toast(problem)
  }
  const undo = (action: Action<Answer>) => (answer: Answer) => {
    const open: Step = { suggestionId: answer.suggestionId, to: 'OPEN' }
    step(action, open, { version: answer.version }, () => null, tellProblem)
  }

  const accepted = (answer: Answer & { claimNumber: number }): ToastInput => ({
    message: t('accepted', { number: answer.claimNumber }),
    undo: () => undo(actions.undoAccept)(answer),
  })

  return {
    suggestions,
    /** Tells of one that a dialog accepted as corrected. */
    tellAccepted: (answer: Answer & { claimNumber: number }) => toast(accepted(answer)),
    accept(suggestion: SuggestionView, more: { wording?: string; mergeInto?: string; fields?: object } = {}) {
      const next: Step = { suggestionId: suggestion.id, to: 'ACCEPTED', claimId: more.mergeInto }
      step(actions.accept, next, { version: suggestion.version, ...more }, (answer) => {
        const said = accepted(answer)
        return more.mergeInto ? { ...said, message: t('merged', { number: answer.claimNumber }) } : said
      })
    },
    dismiss(suggestion: SuggestionView) {
      step(
        actions.dismiss,
        { suggestionId: suggestion.id, to: 'DISMISSED' },
        { version: suggestion.version },
        (answer) => ({ message: t('dismissed'), undo: () => undo(actions.restore)(answer) }),
      )
    },
    restore(suggestion: SuggestionView) {
      undo(actions.restore)({ suggestionId: suggestion.id, version: suggestion.version })
    },
  }
}
