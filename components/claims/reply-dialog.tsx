'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChangedMeanwhile } from '@/components/audit/changed-meanwhile'
import { aboveFields } from '@/components/ui/faults'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { FormKey } from '@/components/ui/form-key'
import { MomentInput } from '@/components/ui/moment-input'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { REPLY_CHANNELS } from '@/lib/claims/model'
import type { ReplyView } from '@/lib/claims/reply-view'
import type { SourceRef } from '@/lib/sources/view'
import type { Action } from '@/lib/web/result'
import { AnswerFields } from './answer-fields'
import { Someone } from './someone'
import type { SourcingPlace } from './sourcing-actions'

type Props = {
  place: SourcingPlace
  /** Who was asked, where that is known already; chosen in the form otherwise. */
  source: SourceRef | null
  /** The request to edit; none to record one. */
  reply: ReplyView | null
  onClose: () => void
}

/** Records that someone was asked for a reply, or what came back. What was typed stays until the server has it. */
export function ReplyDialog(props: Props) {
  const { place, source, onClose } = props
  // What one began with: what another makes of it may arrive on the page meanwhile, and is not what one read.
  const [reply] = useState(props.reply)
  const t = useTranslations('sourcing.reply')
  const toast = useToast()
  const { team, claimId, actions } = place
  const action: Action<unknown> = reply ? actions.editReply : actions.askReply
  const { form, pending, problem, fault } = useActionForm(action, () => {
    toast({ message: t('saved') })
    onClose()
  })
  return (
    <FormDialog
      title={source ? t(reply ? 'editTitle' : 'askOfTitle', { name: source.name }) : t('askTitle')}
      {...{ form, pending, onClose }}
      problem={aboveFields(problem)}
      submit={t('save')}
    >
      <input type="hidden" name="team" value={team} />
      {reply ? (
        <>
          <input type="hidden" name="replyId" value={reply.id} />
          <input type="hidden" name="version" value={problem?.conflict?.version ?? reply.version} />
        </>
      ) : (
        <>
          <input type="hidden" name="claimId" value={claimId} />
          <FormKey />
          <input type="hidden" name="told" value={problem?.conflict?.id ?? ''} />
          <input type="hidden" name="version" value={problem?.conflict?.version ?? 0} />
        </>
      )}
      {problem?.conflict && <ChangedMeanwhile {...problem.conflict} />}
      {!reply &&
        (source ? (
          <input type="hidden" name="source" value={JSON.stringify({ id: source.id })} />
        ) : (
          <Someone place={place} fault={fault} />
        ))}
      <AskedFields reply={reply} fault={fault} />
      <AnswerFields reply={reply} fault={fault} />
    </FormDialog>
  )
}

type FieldsProps = { reply: ReplyView | null; fault: (name: string) => string | undefined }

function AskedFields({ reply, fault }: FieldsProps) {
  const t = useTranslations('sourcing.reply')
  const marks = useTranslations('marks')
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <Field label={t('channel')} className="sm:col-span-2" error={fault('channel')}>
        {(control) => (
          <Select
            {...control}
            name="channel"
            defaultValue={reply?.channel}
            options={REPLY_CHANNELS.map((channel) => ({
              value: channel,
              label: marks(`channel.${channel}`),
            }))}
          />
        )}
      </Field>
      <Field label={t('askedAt')} hint={reply ? undefined : t('askedAtHint')} error={fault('askedAt')}>
        {(control) => <MomentInput {...control} name="askedAt" defaultValue={reply?.askedAt} />}
      </Field>
      <Field label={t('deadline')} error={fault('deadline')}>
        {(control) => <MomentInput {...control} name="deadline" defaultValue={reply?.deadline} />}
      </Field>
    </div>
  )
}
