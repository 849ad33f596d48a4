'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { DiscardQuestion } from './discard-question'
import { IconButton } from './icon-button'
import { useClosing } from './use-closing'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  /** Keeps a press beside the dialog from closing it, where typed text would go with it. */
  guarded?: boolean
  /** What is typed in it is worth nothing once it is closed, so nothing is asked. */
  passing?: boolean
  /** Nothing in it takes the focus, so that what scrolls does: it may be longer than the window. */
  readOnly?: boolean
}

const FIELD = ':is(input:not([type=hidden], [type=radio]:not(:checked)), textarea, select):not(:disabled)'

const WIDTH = { sm: 'max-w-[26rem]', md: 'max-w-[38rem]', lg: 'max-w-[56rem]' }

/**
 * The browser's own modal dialog: the page behind is inert, focus returns where it came from. Esc leaves the text box
 * first, then closes; where something was typed, it is asked before that is gone.
 * The first field in it has the focus, or whatever carries `data-autofocus`. Ctrl or ⌘ with Enter submits its form,
 * from a box of several lines too.
 */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  size = 'md',
  guarded,
  passing,
  readOnly,
}: DialogProps) {
  const t = useTranslations('common')
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  const closing = useClosing(box, open, () => onOpenChange(false), passing)
  // Before the element leaves the page, or the focus could not return.
  useLayoutEffect(() => {
    const dialog = box.current
    if (!dialog || !open) return
    if (!dialog.open) dialog.showModal()
    const first =
      dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector<HTMLElement>(FIELD)
    first?.focus()
    return () => dialog.close()
  }, [open])
  return (
    <dialog
      ref={box}
      // So that it can have the focus when a box in it is left.
      tabIndex={-1}
      onFocus={closing.onFocus}
      onKeyDown={(event) => {
        closing.onKeyDown(event)
        submitByKey(event)
      }}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        closing.ask()
      }}
      onClick={(event) => {
        if (!guarded && event.target === event.currentTarget) closing.ask()
      }}
      className={`m-auto w-[calc(100vw-2rem)] ${WIDTH[size]} rounded-lg bg-surface p-0 text-ink shadow-lift`}
    >
      {open && (
        <div className="flex max-h-[calc(100dvh-4rem)] flex-col">
          <header className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0 grow">
              <h2 id={`${id}-title`} className="text-md font-semibold">
                {title}
              </h2>
              {description && (
                <p id={`${id}-description`} className="mt-0.5 text-soft">
                  {description}
                </p>
              )}
            </div>
            <IconButton
              name={t('close')}
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={closing.ask}
            />
          </header>
          <section
            aria-labelledby={readOnly ? `${id}-title` : undefined}
            tabIndex={readOnly ? 0 : undefined}
            className="grow overflow-y-auto px-5 pt-2 pb-4"
          >
            {children}
          </section>
          {(footer || closing.asked) && (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
              {closing.asked ? <DiscardQuestion {...closing} /> : footer}
            </footer>
          )}
        </div>
      )}
    </dialog>
  )
}

function submitByKey(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
  const form = event.currentTarget.querySelector('form')
  if (!form) return
  event.preventDefault()
  form.requestSubmit()
}
