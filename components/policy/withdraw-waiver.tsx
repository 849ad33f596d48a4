'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action } from '@/lib/web/result'

type WithdrawWaiverProps = { team: string; waiverId: string; rule: string; by: string; action: Action<void> }

/** Takes an exception back, by whoever signed it or an owner. */
export function WithdrawWaiver({ team, waiverId, rule, by, action }: WithdrawWaiverProps) {
  const t = useTranslations('waivers')
  const toast = useToast()
  const { form, pending, problem } = useActionForm(action, () => toast({ message: t('withdrawn') }))
  return (
    <form {...form} className="no-print">
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="waiverId" value={waiverId} />
      <Button
        type="submit"
        size="sm"
        variant="quiet"
        pending={pending}
        aria-label={t('withdrawOf', { rule, name: by })}
      >
        {t('withdraw')}
      </Button>
      <span role="status" className="block text-xs text-danger">
        {problem?.message}
      </span>
    </form>
  )
}
