'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { lateDialog } from '@/components/ui/late-part'
import { useAct } from '@/components/ui/use-act'
import type { HandedOver } from '@/lib/reviews/hand-over'
import type { ClaimView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'

const HandBackDialog = lateDialog(() => import('./hand-on-dialogs').then((module) => module.HandBackDialog))
const HandOverDialog = lateDialog(() => import('./hand-on-dialogs').then((module) => module.HandOverDialog))

export type HandOnActions = {
  readonly take: Action<unknown>
  readonly release: Action<{ canTakeBack: boolean }>
  readonly handOver: Action<HandedOver>
  readonly takeBack: Action<unknown>
}

type Props = {
  team: string
  claim: Pick<ClaimView, 'id' | 'assignments' | 'people' | 'can'>
  actions: HandOnActions
}

/** What a reviewer does with a claim they will not judge: back to the desk, or to a colleague; the toast takes it back. */
export function HandOn({ team, claim, actions }: Props) {
  const t = useTranslations('claims.panel')
  const keys = useTranslations('claims.keys')
  const { takeBack } = useAct()
  const [open, setOpen] = useState<'back' | 'over' | null>(null)
  const { id: claimId, can } = claim
  const close = () => setOpen(null)
  const mineAgain = () => ({ message: t('taken') })
  useCommands([
    {
      id: 'claim.hand-back',
      label: keys('handBack'),
      group: 'claim',
      keys: 'Shift+e',
      when: () => can.release,
      run: () => setOpen('back'),
    },
    {
      id: 'claim.hand-over',
      label: keys('handOver'),
      group: 'claim',
      keys: 'Shift+a',
      when: () => can.handOver,
      run: () => setOpen('over'),
    },
  ])
  const seated = new Set(claim.assignments.map(({ reviewer }) => reviewer.id))
  return (
    <>
      {can.release && (
        <Button size="sm" keys="Shift+e" onClick={() => setOpen('back')}>
          {t('release')}
        </Button>
      )}
      {can.handOver && (
        <Button size="sm" keys="Shift+a" onClick={() => setOpen('over')}>
          {t('handOver')}
        </Button>
      )}
      {open === 'back' && (
        <HandBackDialog
          team={team}
          claimId={claimId}
          release={actions.release}
          undo={() => takeBack(actions.take, { team, claimId }, mineAgain)}
          onClose={close}
        />
      )}
      {open === 'over' && (
        <HandOverDialog
          team={team}
          claimId={claimId}
          people={claim.people.filter((one) => !seated.has(one.id))}
          handOver={actions.handOver}
          undo={({ assignmentId }) => takeBack(actions.takeBack, { team, assignmentId }, mineAgain)}
          onClose={close}
        />
      )}
    </>
  )
}
