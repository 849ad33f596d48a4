'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useId } from 'react'
import type { ProblemView } from '@/lib/web/result'
import { Button } from './button'
import { cx } from './cx'
import { Dialog, type DialogProps } from './dialog'
import { ProblemNotice } from './problem-notice'

type FormDialogProps = Pick<DialogProps, 'title' | 'description' | 'size'> & {
  /** As `useActionForm` or `useKeptForm` answer it. */
  form: ComponentProps<'form'>
  pending: boolean
  /** What is told above the fields. */
  problem: ProblemView | null
  /** The word on the button that sends it. */
  submit: string
  /** Whether a button beside that one closes it too. */
  cancels?: boolean
  /** Of what has to leave room for a list of choices. */
  className?: string
  onClose: () => void
  children: ReactNode
}

/** A dialog with one form: a press beside it closes nothing, for typed text would go with it. */
export function FormDialog({
  form,
  pending,
  problem,
  submit,
  cancels = false,
  className,
  onClose,
  children,
  ...dialog
}: FormDialogProps) {
  const common = useTranslations('common')
  const id = useId()
  return (
    <Dialog
      {...dialog}
      open
      guarded
      onOpenChange={onClose}
      footer={
        <>
          {cancels && <Button onClick={onClose}>{common('cancel')}</Button>}
          <Button type="submit" form={id} variant="primary" pending={pending}>
            {submit}
          </Button>
        </>
      }
    >
      <form {...form} id={id} className={cx('flex flex-col gap-4', className)}>
        <ProblemNotice problem={problem} />
        {children}
      </form>
    </Dialog>
  )
}
