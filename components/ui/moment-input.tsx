'use client'

import { useState } from 'react'
import type { ControlProps } from './field'
import { TextInput } from './text-input'

type MomentInputProps = ControlProps & {
  name: string
  defaultValue?: string | null
  onMoment?: (iso: string) => void
}

/** Local date and time as the browser's field wants it, `YYYY-MM-DDThh:mm`. */
function toLocal(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

/** What the field holds as an instant with zone; '' for none, the words themselves when they are no date (the server says so). */
function toInstant(local: string): string {
  if (!local) return ''
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? local : at.toISOString()
}

/** A date and time in the reader's own zone; the form sends it as an ISO instant, or '' for none. */
export function MomentInput({ name, defaultValue, onMoment, ...control }: MomentInputProps) {
  const [local, setLocal] = useState(() => (defaultValue ? toLocal(defaultValue) : ''))
  return (
    <>
      <TextInput
        {...control}
        type="datetime-local"
        suppressHydrationWarning
        value={local}
        onChange={(event) => {
          setLocal(event.target.value)
          onMoment?.(toInstant(event.target.value))
        }}
      />
      <input type="hidden" name={name} value={toInstant(local)} suppressHydrationWarning />
    </>
  )
}
