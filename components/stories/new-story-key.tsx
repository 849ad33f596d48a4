'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCommands } from '@/components/ui/keys/use-commands'

/** `n` leads to a new story; it stands in the palette too. Draws nothing. */
export function NewStoryKey({ href }: { href: string }) {
  const t = useTranslations('stories.list')
  const router = useRouter()
  useCommands([{ id: 'story.new', label: t('newKey'), group: 'go', keys: 'n', run: () => router.push(href) }])
  return null
}
