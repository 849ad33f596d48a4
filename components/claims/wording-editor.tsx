'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { focusEnd } from '@/components/ui/focus-end'
import { PrintHeading } from '@/components/ui/heading'
import { meansMainForm } from '@/components/ui/keys/own-submit'
import { useCommands } from '@/components/ui/keys/use-commands'
import { latePart } from '@/components/ui/late-part'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action, ProblemView } from '@/lib/web/result'

const MergeTexts = latePart(() => import('./merge-texts').then((module) => module.MergeTexts))

type Props = {
  team: string
  claimId: string
  text: string
  version: number
  canEdit: boolean
  edit: Action<{ version: number; text: string }>
}

/** The claim's wording, and the box in which it is worded anew. */
export function Wording(props: Props) {
  const t = useTranslations('claims.wording')
  const keys = useTranslations('claims.keys')
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useCommands([
    {
      id: 'claim.edit',
      label: keys('edit'),
      group: 'claim',
      keys: 'e',
      when: () => props.canEdit && !editing,
      run: () => setEditing(true),
    },
  ])
  // Once the box is gone and the button stands again.
  useEffect(() => (editing ? () => button.current?.focus() : undefined), [editing])
  if (editing)
    return (
      <>
        <h1 className="sr-only">{props.text}</h1>
        <Editor {...props} onClose={() => setEditing(false)} />
      </>
    )
  return (
    <div className="flex items-start gap-x-3 gap-y-1 max-sm:flex-col">
      <div className="max-w-[34em] min-w-0 grow max-sm:w-full">
        <PrintHeading>{props.text}</PrintHeading>
      </div>
      {props.canEdit && (
        <Button
          ref={button}
          size="sm"
          variant="quiet"
          icon={<Pencil aria-hidden="true" className="size-3.5" />}
          className="no-print sm:ms-auto"
          onClick={() => setEditing(true)}
        >
          {t('edit')}
        </Button>
      )}
    </div>
  )
}

function Editor({ team, claimId, text, version, edit, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('claims.wording')
  const keys = useTranslations('claims.keys')
  const common = useTranslations('common')
  const toast = useToast()
  const box = useRef<HTMLTextAreaElement>(null)
  const [mine, setMine] = useState(text)
  // What one begins with stays, though another's wording may arrive on the page meanwhile.
  const [base, setBase] = useState({ text, version })
  /** The conflict that has been settled; another one is told again. */
  const [settled, setSettled] = useState<ProblemView | null>(null)
  const { form, pending, problem, fault } = useActionForm(edit, () => {
    toast({ message: t('saved') })
    onClose()
  })
  const open = problem === settled ? null : problem
  const conflict = open?.conflict
  useEffect(() => focusEnd(box.current), [])
  useCommands([
    {
      id: 'claim.saveWording',
      label: keys('saveWording'),
      group: 'claim',
      keys: '$mod+Enter',
      when: () => conflict === undefined && meansMainForm(),
      run: () => form.ref.current?.requestSubmit(),
    },
  ])
  return (
    <form {...form} className="flex max-w-[46em] flex-col gap-2">
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="version" value={base.version} />
      <Field label={t('label')} hint={t('hint')} error={fault('text')}>
        {(control) => (
          <TextArea
            {...control}
            ref={box}
            name="text"
            rows={2}
            value={mine}
            onChange={(event) => setMine(event.target.value)}
            className="font-serif text-xl font-semibold"
          />
        )}
      </Field>
      {conflict ? (
        <Notice live kind="warning" title={t('conflict', { by: conflict.by })} kept={t('kept')}>
          <MergeTexts
            base={conflict.base}
            mine={mine}
            theirs={conflict.theirs}
            onUse={(next) => {
              setMine(next)
              setBase({ text: conflict.theirs, version: conflict.version })
              setSettled(problem)
              box.current?.focus()
            }}
          />
        </Notice>
      ) : (
        <ProblemNotice problem={open?.kind === 'invalid' ? null : open} />
      )}
      <div className="flex gap-2">
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          disabled={conflict !== undefined}
          keys="$mod+Enter"
        >
          {t('save')}
        </Button>
        <Button onClick={onClose}>{common('cancel')}</Button>
      </div>
    </form>
  )
}
