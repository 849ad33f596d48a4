'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ControlProps } from './field'
import { dayToIso, isoToDay } from './local-time'
import { TextInput } from './text-input'

type DayInputProps = ControlProps & {
  name: string
  /** Whether the moment is the day's first, or the first after it. */
  edge: 'start' | 'end'
  defaultValue?: string | null
}

/** A day in the reader's own zone, which only a script knows; the form sends the moment it begins or is over, '' for none. */
export function DayInput({ name, edge, defaultValue = null, ...control }: DayInputProps) {
  const [iso, setIso] = useState(defaultValue ?? '')
  const t = useTranslations('common')
  return (
    <>
      <p className="hidden text-soft noscript:block">{t('moment.noScripts')}</p>
      <TextInput
        {...control}
        className="noscript:hidden"
        type="date"
        suppressHydrationWarning
        defaultValue={isoToDay(defaultValue, edge)}
        onChange={({ currentTarget }) => {
          const half = currentTarget.validity.badInput
          setIso((half ? null : dayToIso(currentTarget.value, edge)) ?? 'unreadable')
        }}
      />
      <input type="hidden" name={name} value={iso} suppressHydrationWarning />
    </>
  )
}
