'use client'

import { useTranslations } from 'next-intl'
import { callAction } from '@/components/ui/call-action'
import { useToast } from '@/components/ui/toast'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { Assigned } from '@/lib/reviews/assign'
import type { Action } from '@/lib/web/result'
import type { AssignmentActions } from './assignment-actions'
import { claimsOfUndo, type DateBack, datesMoved, type TakenOff, type UndoAnswer } from './outcomes'

type Step = readonly [Action<readonly UndoAnswer[]>, object]

/**
 * Takes back what was done with assignments and dates, and says so; a failure is said too, and so is what stays because
 * somebody else did more with it meanwhile.
 */
export function useUndo(team: string, actions: AssignmentActions) {
  const t = useTranslations('queue')
  const noAnswer = useNoAnswer()
  const toast = useToast()

  async function takeBack(
    steps: readonly Step[],
    undone: string,
    made: readonly Assigned[] = [],
  ): Promise<void> {
    const answers: UndoAnswer[] = []
    for (const [action, input] of steps) {
      const result = await callAction(action, { team, ...input }, noAnswer)
      if (!result.ok) return toast({ message: result.problem.message, tone: 'problem' })
      answers.push(...result.value)
    }
    const { all, left } = claimsOfUndo(answers, made)
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
      return takeBack(steps, t('assign.undone'), changed)
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
