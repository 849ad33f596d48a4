'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useToast } from '@/components/ui/toast'
import { type HandedOver, handOver, isAddress } from './handed-over'

const FIELD = 'input, textarea, select, [contenteditable], dialog'
const SHORTEST = 80

/** Pasting an article anywhere but into a field leads to a new story with it. Draws nothing. */
export function PasteAnywhere({ href }: { href: string }) {
  const router = useRouter()
  const toast = useToast()
  const t = useTranslations('stories.paste')

  useEffect(() => {
    async function onPaste(event: ClipboardEvent) {
      if (event.target instanceof Element && event.target.closest(FIELD)) return
      const given = event.clipboardData && (await fromClipboard(event.clipboardData))
      if (!given) return
      if (isAddress(given.content)) return toast({ message: t('address'), tone: 'problem' })
      if (given.content.trim().length < SHORTEST) return
      if (handOver(given)) router.push(href)
      else toast({ message: t('tooLarge'), tone: 'problem' })
    }
    const listen = (event: ClipboardEvent) => void onPaste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [href, router, toast, t])
  return null
}

/** A text file's content, or the plain words; formatted pages are taken as their words, which is what was selected. */
async function fromClipboard(clipboard: DataTransfer): Promise<HandedOver | null> {
  const file = [...clipboard.files].find((each) => /^text\//.test(each.type))
  if (file) return { kind: file.type === 'text/html' ? 'html' : 'text', content: await file.text() }
  const text = clipboard.getData('text/plain')
  return text ? { kind: 'text', content: text } : null
}
