'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { useActionForm } from '@/components/ui/use-action-form'
import type { ChainCheck as Check } from '@/lib/audit/verify'
import type { Action } from '@/lib/web/result'

/** Has the hash chain computed anew, part by part, and says what came out. Without scripts each part is a press. */
export function ChainCheck({ teamSlug, action }: { teamSlug: string; action: Action<Check> }) {
  const t = useTranslations('audit.check')
  const { form, pending, problem, value } = useActionForm(action)
  const goesOn = value?.ok === true && !value.done
  const { ref } = form

  useEffect(() => {
    if (goesOn && !pending) ref.current?.requestSubmit()
  }, [goesOn, pending, ref])

  return (
    <form {...form} className="flex flex-col items-start gap-2">
      <input type="hidden" name="team" value={teamSlug} />
      <input type="hidden" name="after" value={goesOn ? value.count : 0} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" pending={pending}>
          {t('button')}
        </Button>
        <p className="text-xs text-soft">{t('why')}</p>
      </div>
      <ProblemNotice problem={problem} />
      <div role="status">{value && <Outcome check={value} />}</div>
    </form>
  )
}

function Outcome({ check }: { check: Check }) {
  const t = useTranslations('audit.check')
  if (!check.ok)
    return <Notice kind="problem" title={t('broken', { seq: check.seq })} todo={t('brokenTodo')} />
  if (!check.done)
    return <p className="text-soft">{t('soFar', { count: check.count, total: check.total })}</p>
  return (
    <Notice title={t('sound', { count: check.count })}>
      <p className="text-xs break-all text-soft">{t('head', { head: check.head })}</p>
    </Notice>
  )
}
