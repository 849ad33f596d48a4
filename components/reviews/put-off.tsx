'use client'

import { Clock, SkipForward } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { lateDialog } from '@/components/ui/late-part'
import type { AssignmentView } from '@/lib/reviews/view'
import type { PutOffActions } from './put-off-actions'
import { PutOffLine } from './put-off-line'

const SnoozeDialog = lateDialog(() => import('./snooze-dialog').then((module) => module.SnoozeDialog))
const SkipDialog = lateDialog(() => import('./skip-dialog').then((module) => module.SkipDialog))

type Props = {
  team: string
  claimId: string
  dueAt: string | null
  /** One's own place among the reviewers. */
  seat: AssignmentView | null
  actions: PutOffActions
}

const icon = { 'aria-hidden': true, className: 'size-3.5 rtl:-scale-x-100' } as const

/** A reviewer goes on and leaves the claim for later, with a reason or until a time; and is told of it when they return. */
export function PutOff({ team, claimId, dueAt, seat, actions }: Props) {
  const t = useTranslations('putOff')
  const router = useRouter()
  const [dialog, setDialog] = useState<'snooze' | 'skip' | null>(null)
  const close = () => setDialog(null)
  useCommands([
    { id: 'claim.leave', label: t('skip'), group: 'review', keys: 's', run: () => setDialog('skip') },
    { id: 'claim.snooze', label: t('snooze'), group: 'review', keys: 'h', run: () => setDialog('snooze') },
  ])
  return (
    <div className="no-print mb-3 flex flex-col gap-2">
      {seat && <PutOffLine own putOff={seat} />}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" keys="s" icon={<SkipForward {...icon} />} onClick={() => setDialog('skip')}>
          {t('skip')}
        </Button>
        <Button size="sm" keys="h" icon={<Clock {...icon} />} onClick={() => setDialog('snooze')}>
          {t('snooze')}
        </Button>
      </div>
      {dialog === 'skip' && <SkipDialog team={team} claimId={claimId} actions={actions} onClose={close} />}
      {dialog === 'snooze' && (
        <SnoozeDialog
          team={team}
          claims={[{ id: claimId, dueAt }]}
          actions={actions}
          onClose={close}
          onDone={() => router.push(`/${team}/queue/next?after=${claimId}`)}
        />
      )}
    </div>
  )
}
