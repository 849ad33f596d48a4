'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { AccountActions } from './account-actions'

export function EndOthersForm({ action }: { action: AccountActions['endOtherSessions'] }) {
  const t = useTranslations('team.settings')
  const toast = useToast()
  const { form, pending, problem } = useActionForm(action, (count) =>
    toast({ message: t('endedOthers', { count }) }),
  )
  return (
    <form {...form}>
      <Button type="submit" size="sm" pending={pending}>
        {t('endOthers')}
      </Button>
      <span role="status" className="block text-xs text-danger">
        {problem?.message}
      </span>
    </form>
  )
}
