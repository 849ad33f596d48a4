import type { ReactNode } from 'react'
import type { ProblemView } from '@/lib/web/result'
import { Notice } from './notice'

/** Says what kept an action from being done, as soon as it is known; nothing while there is no problem. */
export function ProblemNotice({ problem, action }: { problem: ProblemView | null; action?: ReactNode }) {
  if (!problem) return null
  return (
    <Notice
      live
      kind={problem.kind === 'fault' ? 'problem' : 'warning'}
      title={problem.message}
      action={action}
    />
  )
}
