'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { SubmissionField } from '@/lib/archive/model'
import { MEGABYTE } from '@/lib/archive/size'
import { bytesOf, limitOf } from './submission-size'

/**
 * Tells what is too large before it is sent: beyond the server's own limit a body is cut off on the way, and the only
 * answer would be that no answer came.
 */
export function useSizeCheck(onSubmit: (event: FormEvent<HTMLFormElement>) => void) {
  const t = useTranslations('stories.new')
  const [tooLarge, setTooLarge] = useState<{ field: SubmissionField; size: number } | null>(null)
  return {
    onSubmit(event: FormEvent<HTMLFormElement>) {
      const sent = bytesOf(new FormData(event.currentTarget))
      const over = sent.size > limitOf(sent.field)
      setTooLarge(over ? sent : null)
      if (over) event.preventDefault()
      else onSubmit(event)
    },
    fault: (name: string) =>
      tooLarge?.field === name
        ? t('tooLarge', {
            size: (tooLarge.size / MEGABYTE).toFixed(1),
            limit: Math.floor(limitOf(tooLarge.field) / MEGABYTE),
          })
        : undefined,
  }
}
