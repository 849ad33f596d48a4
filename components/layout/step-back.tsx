'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCommands } from '@/components/ui/keys/use-commands'

/** Gives `u` and Esc their way back. */
export function StepBack({ href }: { href: string }) {
  const t = useTranslations('common.keys')
  const router = useRouter()
  useCommands([
    { id: 'back', label: t('back'), group: 'general', keys: ['u', 'Escape'], run: () => router.push(href) },
  ])
  return null
}
