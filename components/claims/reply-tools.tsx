'use client'

import { MessageSquarePlus, Pencil, Plus, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { lateDialog } from '@/components/ui/late-part'
import { useAct } from '@/components/ui/use-act'
import type { AccusationView, ReplyView } from '@/lib/claims/reply-view'
import type { ClaimCan } from '@/lib/reviews/view'
import type { SourceRef } from '@/lib/sources/view'
import type { SourcingPlace } from './sourcing-actions'

const AccuseDialog = lateDialog(() => import('./accuse-dialog').then((module) => module.AccuseDialog))
const ReplyDialog = lateDialog(() => import('./reply-dialog').then((module) => module.ReplyDialog))

const icon = { 'aria-hidden': true, className: 'size-3.5' } as const

/** Records someone accused, and that someone was asked, from the section's heading and from the palette. */
export function RightTools({
  place,
  can,
}: {
  place: SourcingPlace
  can: Pick<ClaimCan, 'accuse' | 'reply'>
}) {
  const t = useTranslations('sourcing.reply')
  const [open, setOpen] = useState<'accuse' | 'ask' | null>(null)
  const close = () => setOpen(null)
  useCommands([
    { id: 'claim.ask', label: t('ask'), group: 'claim', when: () => can.reply, run: () => setOpen('ask') },
    {
      id: 'claim.accuse',
      label: t('accuse'),
      group: 'claim',
      when: () => can.accuse,
      run: () => setOpen('accuse'),
    },
  ])
  return (
    <span className="no-print flex flex-wrap justify-end gap-1">
      {can.accuse && (
        <Button size="sm" variant="quiet" icon={<Plus {...icon} />} onClick={() => setOpen('accuse')}>
          {t('accuse')}
        </Button>
      )}
      {can.reply && (
        <Button size="sm" variant="quiet" icon={<Plus {...icon} />} onClick={() => setOpen('ask')}>
          {t('ask')}
        </Button>
      )}
      {open === 'accuse' && <AccuseDialog place={place} onClose={close} />}
      {open === 'ask' && <ReplyDialog place={place} source={null} reply={null} onClose={close} />}
    </span>
  )
}

/** Records that this one was asked. */
export function AskReply({ place, source }: { place: SourcingPlace; source: SourceRef }) {
  const t = useTranslations('sourcing.reply')
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton
        name={t('askOf', { name: source.name })}
        icon={<MessageSquarePlus {...icon} />}
        onClick={() => setOpen(true)}
      />
      {open && <ReplyDialog place={place} source={source} reply={null} onClose={() => setOpen(false)} />}
    </>
  )
}

type AccusationProps = { place: SourcingPlace; accusation: AccusationView }

/** Takes back that the claim accuses someone; the toast says it again. */
export function WithdrawAccusation({ place, accusation: { id, source } }: AccusationProps) {
  const t = useTranslations('sourcing.reply')
  const { pending, run, takeBack } = useAct()
  const { team, claimId, actions } = place
  const { name } = source
  const again = () =>
    takeBack(actions.accuse, { team, claimId, source: { id: source.id } }, () => ({
      message: t('accusedDone', { name }),
    }))
  return (
    <IconButton
      name={t('withdrawAccusation', { name })}
      icon={<X {...icon} />}
      disabled={pending}
      onClick={() =>
        run(actions.withdrawAccusation, { team, accusationId: id }, () => ({
          message: t('accusationWithdrawn', { name }),
          undo: again,
        }))
      }
    />
  )
}

/** Says what came back, or takes a request off with an undo. */
export function ReplyTools({ place, reply }: { place: SourcingPlace; reply: ReplyView }) {
  const t = useTranslations('sourcing.reply')
  const [editing, setEditing] = useState(false)
  const { pending, run, takeBack } = useAct()
  const { team, actions } = place
  const { name } = reply.source
  const input = { team, replyId: reply.id }
  return (
    <span className="no-print ms-auto flex shrink-0">
      <IconButton name={t('edit', { name })} icon={<Pencil {...icon} />} onClick={() => setEditing(true)} />
      <IconButton
        name={t('withdraw', { name })}
        icon={<Trash2 {...icon} />}
        disabled={pending}
        onClick={() =>
          run(actions.withdrawReply, input, () => ({
            message: t('withdrawn', { name }),
            undo: () => takeBack(actions.restoreReply, input, () => ({ message: t('restored') })),
          }))
        }
      />
      {editing && (
        <ReplyDialog place={place} source={reply.source} reply={reply} onClose={() => setEditing(false)} />
      )}
    </span>
  )
}
