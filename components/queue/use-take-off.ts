'use client'

import { useTranslations } from 'next-intl'
import type { AssignmentActions } from '@/components/reviews/assignment-actions'
import { byReviewer } from '@/components/reviews/outcomes'
import { useUndo } from '@/components/reviews/use-undo'
import { useAct } from '@/components/ui/use-act'
import type { QueueRow } from '@/lib/reviews/view'

/** Takes everyone off some claims whose review is still to come; the toast gives the claims back to them. */
export function useTakeOff(team: string, actions: AssignmentActions) {
  const t = useTranslations('queue.unassign')
  const { run } = useAct()
  const undo = useUndo(team, actions)
  return (rows: readonly QueueRow[]) => {
    const seats = rows.flatMap((row) =>
      row.reviewers.map(({ id, assignmentId }) => ({ claimId: row.id, reviewerId: id, assignmentId })),
    )
    if (seats.length === 0) return
    const assignmentIds = seats.map((seat) => seat.assignmentId)
    run(actions.withdraw, { team, assignmentIds }, (answers) => {
      const gone = new Set(answers.flatMap((one) => (one.outcome === 'withdrawn' ? [one.assignmentId] : [])))
      const stay = answers.filter(({ outcome }) => outcome === 'review-is-in').length
      const taken = byReviewer(seats.filter((seat) => gone.has(seat.assignmentId)))
      const message = [t('done', { count: gone.size }), stay > 0 && t('stay', { count: stay })]
      return {
        message: message.filter(Boolean).join(' '),
        undo: gone.size > 0 ? () => undo.takeOff(taken) : undefined,
      }
    })
  }
}
