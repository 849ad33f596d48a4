'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action } from '@/lib/web/result'

type Props = { team: string; claimId: string; reopen: Action<unknown> }

/** Opens a decided claim again, with a reason for the record. */
export function Reopen({ team, claimId, reopen }: Props) {
  const t = useTranslations('reviews.reopen')
  const toast = useToast()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { form, pending, problem, fault } = useActionForm(reopen, () => {
    setOpen(false)
    toast({ message: t('done') })
  })
  return (
    <>
      <Button className="no-print" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title={t('title')}
        description={t('hint')}
        footer={
          <Button type="submit" form={id} variant="primary" pending={pending}>
            {t('submit')}
          </Button>
        }
      >
        <form {...form} id={id} className="flex flex-col gap-3">
          <input type="hidden" name="team" value={team} />
          <input type="hidden" name="claimId" value={claimId} />
          <ProblemNotice problem={problem?.kind === 'invalid' ? null : problem} />
          <Field label={t('reason')} error={fault('reason')} required>
            {(control) => <TextInput {...control} name="reason" maxLength={500} />}
          </Field>
        </form>
      </Dialog>
    </>
  )
}
