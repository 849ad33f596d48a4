'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { aboveFields } from '@/components/ui/faults'
import { Field } from '@/components/ui/field'
import { FormDialog } from '@/components/ui/form-dialog'
import { useCommands } from '@/components/ui/keys/use-commands'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { SourcingPlace } from './sourcing-actions'

/** Opens the form for a note of where one looked. */
export function AddSearchNote({ place }: { place: SourcingPlace }) {
  const t = useTranslations('sourcing.search')
  const [open, setOpen] = useState(false)
  useCommands([{ id: 'claim.searched', label: t('dialog'), group: 'claim', run: () => setOpen(true) }])
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        className="no-print"
        icon={<Plus aria-hidden="true" className="size-3.5" />}
        onClick={() => setOpen(true)}
      >
        {t('add')}
      </Button>
      {open && <NoteDialog place={place} onClose={() => setOpen(false)} />}
    </>
  )
}

function NoteDialog({ place, onClose }: { place: SourcingPlace; onClose: () => void }) {
  const t = useTranslations('sourcing.search')
  const toast = useToast()
  const { team, claimId, actions } = place
  const { form, pending, problem, fault } = useActionForm(actions.addSearchNote, () => {
    toast({ message: t('added') })
    onClose()
  })
  return (
    <FormDialog
      title={t('dialog')}
      description={t('dialogWhy')}
      {...{ form, pending, onClose }}
      problem={aboveFields(problem)}
      submit={t('submit')}
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="claimId" value={claimId} />
      <Field label={t('text')} error={fault('text')} required>
        {(control) => <TextArea {...control} name="text" rows={4} prose dir="auto" data-autofocus="" />}
      </Field>
    </FormDialog>
  )
}
