'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ControlProps } from './field'
import { isoToLocal, localToIso } from './local-time'
import { TextInput } from './text-input'

type MomentInputProps = ControlProps & {
  name: string
  defaultValue?: string | null
  onMoment?: (iso: string) => void
}

/** Sent for a date that is half filled in or names no day: the server says that it cannot read it. */
const UNREADABLE = 'unreadable'

/** A date and time in the reader's own zone, which only a script knows; the form sends it as an ISO instant, or '' for none. */
export function MomentInput({ name, defaultValue, onMoment, ...control }: MomentInputProps) {
  const [iso, setIso] = useState(defaultValue ?? '')
  const t = useTranslations('common')
  return (
    <>
      <p className="hidden text-soft noscript:block">{t('moment.noScripts')}</p>
      <TextInput
        {...control}
        className="noscript:hidden"
        type="datetime-local"
        suppressHydrationWarning
        defaultValue={isoToLocal(defaultValue ?? null)}
        onChange={({ currentTarget }) => {
          const half = currentTarget.validity.badInput
          const next = (half ? null : localToIso(currentTarget.value)) ?? UNREADABLE
          setIso(next)
          onMoment?.(next)
        }}
      />
      <input type="hidden" name={name} value={iso} suppressHydrationWarning />
    </>
  )
}
