'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { ProblemView } from '@/lib/web/result'
import { faultyNames } from './faults'
import { Notice } from './notice'

/**
 * Says what kept an action from being done, as soon as it is known, and which fields of the form around it are meant;
 * nothing while there is no problem.
 */
export function ProblemNotice({ problem, action }: { problem: ProblemView | null; action?: ReactNode }) {
  const t = useTranslations('common')
  const format = useFormatter()
  const place = useRef<HTMLDivElement>(null)
  const [names, setNames] = useState<readonly string[]>([])
  useLayoutEffect(() => {
    setNames(problem ? faultyNames(place.current?.closest('form') ?? null) : [])
  }, [problem])
  if (!problem) return null
  return (
    <div ref={place}>
      <Notice
        live
        kind={problem.kind === 'fault' ? 'problem' : 'warning'}
        title={problem.message}
        todo={names.length > 0 && t('mend', { fields: format.list(names) })}
        action={action}
      />
    </div>
  )
}
