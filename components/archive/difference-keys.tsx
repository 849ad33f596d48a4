'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCommands } from '@/components/ui/keys/use-commands'

type Props = { previousHref?: string; nextHref?: string }

/** Steps from change to change, and on into the next part. */
export function DifferenceKeys({ previousHref, nextHref }: Props) {
  const t = useTranslations('archive.difference.keys')
  const router = useRouter()

  function step(by: 1 | -1) {
    const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')]
    const at = changes.findIndex((change) => change.contains(document.activeElement))
    const to = at === -1 && by === -1 ? changes.length - 1 : at + by
    const beyond = to < 0 ? previousHref : to >= changes.length ? nextHref : undefined
    if (beyond) {
      router.push(beyond)
      return
    }
    const change = changes[Math.min(Math.max(0, to), changes.length - 1)]
    change?.focus({ preventScroll: true })
    change?.scrollIntoView({ block: 'center' })
  }
  useCommands([
    { id: 'difference.next', label: t('next'), group: 'reader', keys: ['j', 'n'], run: () => step(1) },
    { id: 'difference.previous', label: t('previous'), group: 'reader', keys: 'k', run: () => step(-1) },
  ])
  return null
}
