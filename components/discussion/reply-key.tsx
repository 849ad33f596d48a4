'use client'

import { useTranslations } from 'next-intl'
import { useCommands } from '@/components/ui/keys/use-commands'

/** `r` answers in the thread the focus is in, or else in the first. */
export function ReplyKey() {
  const t = useTranslations('discussion.keys')
  function answer() {
    const all = [...document.querySelectorAll('[data-thread]')]
    const thread = all.find((one) => one.contains(document.activeElement)) ?? all[0]
    const button = thread?.querySelector<HTMLButtonElement>('button[data-reply]')
    if (button) button.click()
    else thread?.querySelector<HTMLTextAreaElement>('form[data-comment] textarea')?.focus()
  }
  useCommands([{ id: 'claim.reply', label: t('reply'), group: 'claim', keys: 'r', run: answer }])
  return null
}
