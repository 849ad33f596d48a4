'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { pressOf } from '@/components/ui/keys/press'

type KeyRecorderProps = { label: string; name: string; onRecorded: (keys: string) => void }

/** A button that listens: up to two presses, taken with Enter (or by the second), left with Esc or Tab. */
export function KeyRecorder({ label, name, onRecorded }: KeyRecorderProps) {
  const t = useTranslations('team.keys')
  const [presses, setPresses] = useState<readonly string[] | null>(null)

  function take(keys: readonly string[]) {
    setPresses(null)
    if (keys.length > 0) onRecorded(keys.join(' '))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (presses === null || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setPresses(null)
    if (event.key === 'Enter' && presses.length > 0) return take(presses)
    const press = pressOf(event.nativeEvent)
    if (press === null || event.repeat) return
    const held = [...presses, press]
    if (held.length === 2) take(held)
    else setPresses(held)
  }

  const listening = presses !== null
  return (
    <span className="inline-flex items-center gap-2">
      <Button
        size="sm"
        variant="quiet"
        aria-label={name}
        aria-pressed={listening}
        onClick={() => setPresses(listening ? null : [])}
        onKeyDown={onKeyDown}
        onBlur={() => setPresses(null)}
      >
        {listening ? t('record') : label}
      </Button>
      <span role="status" className="text-xs text-soft">
        {listening && (
          <>
            {presses.length > 0 && <Kbd keys={presses.join(' ')} spoken />} {t('prompt')}
          </>
        )}
      </span>
    </span>
  )
}
