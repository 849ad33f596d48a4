'use client'

import type { AssignmentActions } from '@/components/reviews/assignment-actions'
import { lateDialog } from '@/components/ui/late-part'
import type { QueueView } from '@/lib/reviews/view'

const AssignDialog = lateDialog(() =>
  import('@/components/reviews/assign-dialog').then((module) => module.AssignDialog),
)
const DueDialog = lateDialog(() =>
  import('@/components/reviews/due-dialog').then((module) => module.DueDialog),
)

/** What is asked about some claims. */
export type BulkTask = {
  readonly kind: 'assign' | 'due'
  readonly claimIds: readonly string[]
  /** The date they have, when they have one in common. */
  readonly dueAt?: string | null
}

type Props = {
  task: BulkTask | null
  team: string
  people: QueueView['people']
  actions: AssignmentActions
  onClose: () => void
  onDone?: () => void
}

/** The dialogs of the queue and of a claim; they are fetched when first asked for. */
export function QueueDialogs({ task, ...shared }: Props) {
  if (!task || task.claimIds.length === 0) return null
  const { team, actions, onClose, onDone, people } = shared
  const common = { team, actions, onClose, onDone, claimIds: task.claimIds }
  return task.kind === 'assign' ? (
    <AssignDialog {...common} people={people} />
  ) : (
    <DueDialog {...common} dueAt={task.dueAt} />
  )
}
