'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { callAction } from '@/components/ui/call-action'
import { ConfirmTyped } from '@/components/ui/confirm-typed'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { Action } from '@/lib/web/result'

type Props = { team: { slug: string; name: string }; action: Action<void> }

/** Removes the sample desk after its name was typed. Needs the words of `sample`. */
export function RemoveSample({ team, action }: Props) {
  const t = useTranslations('sample')
  const noAnswer = useNoAnswer()
  const [open, setOpen] = useState(false)
  const [error, setError] = useState<string>()
  const [pending, start] = useTransition()

  async function send(): Promise<void> {
    const result = await callAction(action, { team: team.slug, confirm: team.name }, noAnswer)
    if (!result.ok) setError(result.problem.fields.confirm ?? result.problem.message)
  }

  /** Resolves when the answer is there, so that the dialog shows that it is awaited. */
  function remove(): Promise<void> {
    return new Promise((resolve) => start(() => send().finally(resolve)))
  }

  return (
    <div className="flex flex-col items-start gap-2">
      <Button variant="danger" pending={pending} onClick={() => setOpen(true)}>
        {t('remove')}
      </Button>
      <p className="max-w-[28rem] text-xs text-soft">{t('removeHint')}</p>
      <ConfirmTyped
        open={open}
        onOpenChange={setOpen}
        title={t('removeTitle', { name: team.name })}
        phrase={team.name}
        confirmLabel={t('remove')}
        onConfirm={remove}
        error={error}
      >
        {t('removeBody')}
      </ConfirmTyped>
    </div>
  )
}
