'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-style'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action } from '@/lib/web/result'

/** One press makes a sample desk and leads to it. Needs the words of `sample`. */
export function OpenSample({ action, variant }: { action: Action<void>; variant?: ButtonVariant }) {
  const t = useTranslations('sample')
  const { form, pending, problem } = useActionForm(action)
  return (
    <form {...form} className="flex flex-col items-start gap-2">
      <Button type="submit" variant={variant} pending={pending}>
        {t('open')}
      </Button>
      <p className="max-w-[28rem] text-xs text-soft">{t('openHint')}</p>
      <p role="status" className="text-xs text-faint empty:hidden">
        {pending ? t('opening') : ''}
      </p>
      <ProblemNotice problem={problem} />
    </form>
  )
}
