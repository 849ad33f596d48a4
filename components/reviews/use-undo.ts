'use client'

import { useTranslations } from 'next-intl'
import { callAction } from '@/components/ui/call-action'
import { useToast } from '@/components/ui/toast'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { Assigned } from '@/lib/reviews/assign'
import type { Action } from '@/lib/web/result'
import type { AssignmentActions } from './assignment-actions'
import { type DateBack, datesMoved, leftByUndo, type TakenOff } from './outcomes'

type Answers = readonly { readonly outcome: string }[]
type Step = readonly [Action<Answers>, object]

/**
 * Takes back what was done with assignments and dates, and says so; a failure is said too, and so is what stays because
 * somebody else did more with it meanwhile.
 */
export function useUndo(team: string, actions: AssignmentActions) {
  const t = useTranslations('queue')
  const noAnswer = useNoAnswer()
  const toast = useToast()

  async function takeBack(steps: readonly Step[], undone: string): Promise<void> {
    let [all, left] = [0, 0]
    for (const [action, input] of steps) {
      const result = await callAction(action, { team, ...input }, noAnswer)
      if (!result.ok) return toast({ message: result.problem.message, tone: 'problem' })
      all += result.value.length
      left += leftByUndo(result.value)
    }
    if (left === 0) return toast({ message: undone })
    const stay = t('undoLeft', { count: left })
    toast(left === all ? { message: stay, tone: 'problem' } : { message: t('undoRest', { stay }) })
  }

  return {
    assign: (changed: readonly Assigned[]): Promise<void> => {
      const assignmentIds = changed.flatMap((one) => one.assignmentIds)
      const changes = datesMoved(changed)
      const steps: Step[] = []
      if (assignmentIds.length > 0) steps.push([actions.withdraw, { assignmentIds }])
      if (changes.length > 0) steps.push([actions.restoreDue, { changes }])
      return takeBack(steps, t('assign.undone'))
    },
    dates: (changes: readonly DateBack[]): Promise<void> =>
      takeBack([[actions.restoreDue, { changes }]], t('due.undone')),
    takeOff: (taken: readonly TakenOff[]): Promise<void> =>
      takeBack(
        taken.map(({ reviewerId, claimIds }) => [
          actions.assign,
          { claimIds, reviewerIds: [reviewerId], dueAt: null },
        ]),
        t('unassign.undone'),
      ),
  }
}
