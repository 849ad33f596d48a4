'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useToast } from '@/components/ui/toast'
import { handOver, isAddress } from './handed-over'
import { useIncoming } from './use-incoming'

/** Fewer characters are no article but a slip of the hand. */
const SHORTEST = 80

/**
 * Pasting an article or its address, or dropping a file with one, anywhere but into a field leads to a new story with it.
 * Draws nothing. Needs the words of `stories`.
 */
export function PasteAnywhere({ href }: { href: string }) {
  const router = useRouter()
  const toast = useToast()
  const t = useTranslations('stories.paste')
  useIncoming((given) => {
    if (given === 'unreadable') return toast({ message: t('unreadable'), tone: 'problem' })
    if (given.kind === 'text') {
      if (isAddress(given.content))
        return router.push(`${href}?address=${encodeURIComponent(given.content.trim())}`)
      if (given.content.trim().length < SHORTEST) return toast({ message: t('short'), tone: 'problem' })
    }
    handOver(given)
    router.push(href)
  })
  return null
}
