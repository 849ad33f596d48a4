'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action } from '@/lib/web/result'

/** One button for someone who is signed in. */
export function JoinForm({ action, token, name }: { action: Action<void>; token: string; name: string }) {
  const t = useTranslations('auth.join')
  const { form, pending, problem } = useActionForm(action)
  return (
    <form {...form} className="flex flex-col items-start gap-3">
      <ProblemNotice problem={problem} />
      <input type="hidden" name="token" value={token} />
      <Button type="submit" variant="primary" pending={pending}>
        {t('submit', { name })}
      </Button>
      <p className="text-xs text-soft">{t('notYou')}</p>
    </form>
  )
}
