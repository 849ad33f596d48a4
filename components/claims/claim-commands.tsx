'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCommands } from '@/components/ui/keys/use-commands'
import { useToast } from '@/components/ui/toast'

type Props = {
  /** The page's own address. */
  href: string
  previousHref: string | null
  nextHref: string | null
  /** Where skipping leads; null where the reader is asked why first. */
  skipHref: string | null
}

/** The keys of a claim that belong to no part of it. */
export function ClaimCommands({ href, previousHref, nextHref, skipHref }: Props) {
  const t = useTranslations('claims')
  const router = useRouter()
  const toast = useToast()
  async function copy() {
    const link = new URL(href, window.location.origin).href
    const done = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    )
    toast(done ? { message: t('copied') } : { message: t('copyRefused', { link }), tone: 'problem' })
  }
  const go = (id: string, label: string, keys: string, to: string | null) => ({
    id,
    label,
    keys,
    group: 'claim' as const,
    when: () => to !== null,
    run: () => router.push(to ?? href),
  })
  useCommands([
    go('claim.previous', t('previous'), '[', previousHref),
    go('claim.next', t('next'), ']', nextHref),
    go('claim.skip', t('keys.skip'), 's', skipHref),
    { id: 'claim.copy', label: t('keys.copy'), group: 'claim', keys: 'y', run: copy },
    {
      id: 'claim.down',
      label: t('keys.down'),
      group: 'list',
      keys: 'j',
      hidden: true,
      run: () => step('[data-attribution]', 1),
    },
    {
      id: 'claim.up',
      label: t('keys.up'),
      group: 'list',
      keys: 'k',
      hidden: true,
      run: () => step('[data-attribution]', -1),
    },
    { id: 'claim.pane', label: t('keys.pane'), group: 'claim', keys: 'w', run: nextPane },
  ])
  return null
}

/** Moves the focus among some elements, from the one it is in; enters at the first or the last. */
function step(selector: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const at = all.findIndex((element) => element.contains(document.activeElement))
  const to = at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)
  all[to]?.focus()
  all[to]?.scrollIntoView({ block: 'nearest' })
}

/** From the part of the page the focus is in to the first control of the next part. */
function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const pane = panes[(at + 1) % Math.max(panes.length, 1)]
  pane?.querySelector<HTMLElement>('a[href], button, input:not([type=hidden]), textarea, select')?.focus()
}
