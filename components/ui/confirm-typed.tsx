'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { Field } from './field'
import { TextInput } from './text-input'

type ConfirmTypedProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  /** What will be gone, and that it cannot be undone. */
  children: ReactNode
  /** The word or name to be typed. */
  phrase: string
  /** What the button does: "Remove the sample desk". */
  confirmLabel: string
  onConfirm: () => void | Promise<void>
  error?: ReactNode
}

/** For what cannot be undone: the button wakes only when the name has been typed. */
export function ConfirmTyped(props: ConfirmTypedProps) {
  const { open, onOpenChange, title, children, phrase, confirmLabel, onConfirm, error } = props
  const t = useTranslations('common')
  const [typed, setTyped] = useState('')
  const [pending, setPending] = useState(false)
  const matches = typed.trim().normalize() === phrase.trim().normalize()

  function change(next: boolean) {
    if (!next) setTyped('')
    onOpenChange(next)
  }

  async function confirm() {
    if (!matches || pending) return
    setPending(true)
    try {
      await onConfirm()
    } finally {
      setPending(false)
    }
  }

  return (
    <Dialog
      open={open}
      passing
      onOpenChange={change}
      title={title}
      size="sm"
      footer={
        <>
          <Button onClick={() => change(false)}>{t('cancel')}</Button>
          <Button variant="danger" disabled={!matches} pending={pending} onClick={() => void confirm()}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <div className="text-soft">{children}</div>
        <Field label={t('confirm.type', { phrase })} error={error}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
