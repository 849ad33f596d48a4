'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { Button } from './button'

/** Stands where the buttons of a dialog stood, and has the focus on what loses nothing. */
export function DiscardQuestion({ keep, discard }: { keep: () => void; discard: () => void }) {
  const t = useTranslations('common.discard')
  const id = useId()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <p id={id} className="me-auto font-semibold">
        {t('question')}
      </p>
      <Button variant="danger" onClick={discard}>
        {t('discard')}
      </Button>
      <Button ref={first} variant="primary" aria-describedby={id} onClick={keep}>
        {t('keep')}
      </Button>
    </>
  )
}
