'use client'

import { UserMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DueMark } from '@/components/claims/due-mark'
import { type BulkTask, QueueDialogs } from '@/components/queue/queue-dialogs'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/heading'
import { IconButton } from '@/components/ui/icon-button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { useAct } from '@/components/ui/use-act'
import type { AssignmentView, ClaimView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'
import type { AssignmentActions } from './assignment-actions'
import { HandNotes } from './hand-notes'
import { HandOn, type HandOnActions } from './hand-on'
import { PutOffLine } from './put-off-line'
import { useUndo } from './use-undo'

/** What one can do with one's own place among the reviewers, and with the claim as a whole. */
export type PanelActions = AssignmentActions &
  HandOnActions & {
    readonly withdrawClaim: Action<unknown>
    readonly restoreClaim: Action<unknown>
  }

type Props = {
  team: string
  claim: Pick<ClaimView, 'id' | 'state' | 'dueAt' | 'assignments' | 'handNotes' | 'people' | 'can'>
  actions: PanelActions
}

/** Who is to review the claim and by when; who may, changes it here. */
export function ReviewPanel({ team, claim, actions }: Props) {
  const t = useTranslations('claims.panel')
  const keys = useTranslations('claims.keys')
  const { assignments, people, can } = claim
  const [task, setTask] = useState<BulkTask | null>(null)
  const { pending, run, takeBack } = useAct()
  const input = { team, claimId: claim.id }
  const ask = (kind: BulkTask['kind']) => setTask({ kind, claimIds: [claim.id], dueAt: claim.dueAt })
  const say = (message: string) => () => ({ message })
  useCommands([
    {
      id: 'claim.assign',
      label: keys('assign'),
      group: 'claim',
      keys: 'a',
      when: () => can.assign,
      run: () => ask('assign'),
    },
  ])
  const withdraw = () =>
    run(actions.withdrawClaim, { ...input, reason: '' }, () => ({
      message: t('withdrawn'),
      undo: () => takeBack(actions.restoreClaim, input, say(t('restored'))),
    }))
  return (
    <section aria-labelledby="panel" className="no-print">
      <SectionHeading id="panel">{t('title')}</SectionHeading>
      {assignments.length === 0 && <p className="mb-2 text-soft">{t('nobody')}</p>}
      <ul>
        {assignments.map((seat) => (
          <Seat key={seat.id} seat={seat} team={team} claim={claim} actions={actions} />
        ))}
      </ul>
      <HandNotes notes={claim.handNotes} />
      <div className="mt-2 flex flex-wrap gap-2">
        {can.assign && (
          <>
            <Button size="sm" keys="a" onClick={() => ask('assign')}>
              {t('assign')}
            </Button>
            <Button size="sm" onClick={() => ask('due')}>
              {t('due')}
            </Button>
          </>
        )}
        {can.take && (
          <Button size="sm" pending={pending} onClick={() => run(actions.take, input, say(t('taken')))}>
            {t('take')}
          </Button>
        )}
        <HandOn team={team} claim={claim} actions={actions} />
        {can.withdraw && (
          <Button size="sm" variant="quiet" pending={pending} onClick={withdraw}>
            {t('withdraw')}
          </Button>
        )}
        {can.restore && (
          <Button
            size="sm"
            pending={pending}
            onClick={() => run(actions.restoreClaim, input, say(t('restored')))}
          >
            {t('restore')}
          </Button>
        )}
      </div>
      <QueueDialogs task={task} team={team} people={people} actions={actions} onClose={() => setTask(null)} />
    </section>
  )
}

type SeatProps = {
  seat: AssignmentView
  team: string
  claim: Props['claim']
  actions: AssignmentActions
}

function Seat({ seat, team, claim, actions }: SeatProps) {
  const t = useTranslations('claims.panel')
  const { run } = useAct()
  const undo = useUndo(team, actions)
  const { id: reviewerId, name, initials } = seat.reviewer
  const withdrawn = claim.state === 'WITHDRAWN'
  const takeOff = () =>
    run(actions.withdraw, { team, assignmentIds: [seat.id] }, () => ({
      message: t('takenOff', { name }),
      undo: () => undo.takeOff([{ reviewerId, claimIds: [claim.id] }]),
    }))
  return (
    <li className="flex items-center gap-2 border-b border-line py-1.5">
      <Avatar name={name} initials={initials} decorative />
      <span className="min-w-0 grow break-words">
        <bdi>{name}</bdi>
        <span className="block text-xs text-faint">
          {t(seat.reviewed ? 'in' : withdrawn ? 'notAsked' : 'waiting')}
          {seat.dueAt && !seat.reviewed && !withdrawn && (
            <>
              {' · '}
              <DueMark at={seat.dueAt} />
            </>
          )}
        </span>
        {!withdrawn && !seat.reviewed && <PutOffLine putOff={seat} />}
      </span>
      {claim.can.assign && !seat.reviewed && (
        <IconButton
          name={t('takeOff', { name })}
          icon={<UserMinus aria-hidden="true" className="size-3.5" />}
          onClick={takeOff}
        />
      )}
    </li>
  )
}
