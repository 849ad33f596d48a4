'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Command } from '@/components/ui/keys/command'
import { useCommands } from '@/components/ui/keys/use-commands'
import type { BulkTask } from './queue-dialogs'
import { FILTER_ID } from './queue-href'
import type { SelectionEvent } from './selection'

type Given = {
  dispatch: (event: SelectionEvent) => void
  open: () => void
  /** How many claims a command would act on. */
  chosen: number
  canAssign: boolean
  ask: (kind: BulkTask['kind']) => void
  unassign: () => void
  /** How many of the chosen are the reader's own to review. */
  own: number
  snooze: () => void
  mineHref: string
  newStoryHref: string | null
}

/** What the keyboard does in the queue. */
export function useQueueKeys(given: Given): void {
  const { dispatch, open, chosen, canAssign, ask, unassign, own, snooze, mineHref, newStoryHref } = given
  const t = useTranslations('queue.keys')
  const router = useRouter()
  const list = (id: string, label: string, keys: string, run: () => void): Command => ({
    id: `queue.${id}`,
    label,
    keys,
    run,
    group: 'queue',
    hidden: true,
  })
  const bulk = (id: string, label: string, keys: string | undefined, run: () => void): Command => ({
    id: `queue.${id}`,
    label,
    keys,
    run,
    group: 'queue',
    when: () => canAssign && chosen > 0,
  })
  useCommands([
    list('down', t('down'), 'j', () => dispatch({ kind: 'move', by: 1 })),
    list('up', t('up'), 'k', () => dispatch({ kind: 'move', by: -1 })),
    list('open', t('open'), 'Enter', open),
    list('select', t('select'), 'x', () => dispatch({ kind: 'toggle' })),
    list('extend', t('extend'), 'Shift+x', () => dispatch({ kind: 'extend' })),
    { id: 'queue.all', label: t('all'), group: 'queue', run: () => dispatch({ kind: 'all' }) },
    bulk('assign', t('assign'), 'a', () => ask('assign')),
    bulk('due', t('due'), undefined, () => ask('due')),
    bulk('unassign', t('unassign'), undefined, unassign),
    {
      id: 'queue.snooze',
      label: t('snooze'),
      group: 'queue',
      keys: 'h',
      when: () => own > 0,
      run: snooze,
    },
    {
      id: 'queue.filter',
      label: t('filter'),
      group: 'queue',
      keys: 'f',
      run: () => document.getElementById(FILTER_ID)?.focus(),
    },
    { id: 'queue.mine', label: t('mine'), group: 'queue', keys: 'i', run: () => router.push(mineHref) },
    {
      id: 'story.new',
      label: t('story'),
      group: 'go',
      keys: 'n',
      when: () => newStoryHref !== null,
      run: () => router.push(newStoryHref ?? mineHref),
    },
  ])
}
