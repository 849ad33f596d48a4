'use client'

import { LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action } from '@/lib/web/result'

/** The last line of the person's menu. */
export function SignOutForm({ action }: { action: Action<void> }) {
  const t = useTranslations('common.nav')
  const { form, problem } = useActionForm(action)
  return (
    <form {...form}>
      <button
        type="submit"
        className="target flex w-full items-center gap-2 rounded-sm px-2 text-start hover:bg-wash"
      >
        <LogOut aria-hidden="true" className="size-4 text-soft" />
        {t('signOut')}
      </button>
      {problem && (
        <p role="alert" className="px-2 text-xs text-danger">
          {problem.message}
        </p>
      )}
    </form>
  )
}
