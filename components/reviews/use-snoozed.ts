'use client'

import { useTranslations } from 'next-intl'
import { useToast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import type { Snoozed } from '@/lib/reviews/snooze'
import type { SnoozeActions } from './put-off-actions'

/** Says what was put aside, and takes it back; takes claims up again before their time, and takes that back too. */
export function useSnoozed(team: string, actions: SnoozeActions) {
  const t = useTranslations('putOff')
  const toast = useToast()
  const { run, takeBack } = useAct()
  const back = (changed: readonly Snoozed[]) => () => {
    const changes = changed.map(({ claimId, before }) => ({ claimId, until: before }))
    takeBack(actions.restoreSnooze, { team, changes }, () => ({ message: t('undone') }))
  }
  const told = (answers: readonly Snoozed[], sentence: 'snoozed' | 'woken') => {
    const changed = answers.filter(({ outcome }) => outcome === 'changed')
    const message = t(sentence, { count: changed.length })
    return changed.length > 0 ? { message, undo: back(changed) } : { message }
  }
  return {
    say: (answers: readonly Snoozed[]) => toast(told(answers, 'snoozed')),
    wake: (claimIds: readonly string[]) =>
      run(actions.snooze, { team, claimIds, until: null }, (answers) => told(answers, 'woken')),
  }
}
