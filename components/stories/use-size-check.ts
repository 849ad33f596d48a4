'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { bytesOf, MAX_SENT_BYTES, MEGABYTE } from './submission-size'

/**
 * Tells what is too large before it is sent: beyond the server's own limit a body is cut off on the way, and the only
 * answer would be that no answer came.
 */
export function useSizeCheck(onSubmit: (event: FormEvent<HTMLFormElement>) => void) {
  const t = useTranslations('stories.new')
  const [tooLarge, setTooLarge] = useState<{ field: string; size: number } | null>(null)
  return {
    onSubmit(event: FormEvent<HTMLFormElement>) {
      const sent = bytesOf(new FormData(event.currentTarget))
      const over = sent.size > MAX_SENT_BYTES
      setTooLarge(over ? sent : null)
      if (over) event.preventDefault()
      else onSubmit(event)
    },
    fault: (name: string) =>
      tooLarge?.field === name
        ? t('tooLarge', {
            size: (tooLarge.size / MEGABYTE).toFixed(1),
            limit: Math.floor(MAX_SENT_BYTES / MEGABYTE),
          })
        : undefined,
  }
}
