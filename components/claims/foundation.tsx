'use client'

import { useTranslations } from 'next-intl'
import { useId, useOptimistic } from 'react'
import { Select } from '@/components/ui/select'
import { useAct } from '@/components/ui/use-act'
import { FOUNDATIONS, type Foundation } from '@/lib/claims/model'
import type { SourcingPlace } from './sourcing-actions'

type Props = { foundation: Foundation; canSet: boolean; place: SourcingPlace }

/** What a claim rests on that is attributed to nobody. Said only where it is something, or can be. */
export function FoundationLine({ foundation, canSet, place }: Props) {
  const t = useTranslations('sourcing.foundation')
  const id = useId()
  const [shown, show] = useOptimistic(foundation)
  const { run, takeBack } = useAct()
  const { team, claimId, actions } = place
  if (!canSet)
    return foundation === 'NONE' ? null : (
      <p className="mt-3 text-xs text-soft">{t('said', { what: t(foundation) })}</p>
    )
  const set = (next: Foundation) =>
    run(
      actions.setFoundation,
      { team, claimId, was: shown, foundation: next },
      () => ({
        message: t('saved'),
        undo: () =>
          takeBack(actions.setFoundation, { team, claimId, was: next, foundation: shown }, () => ({
            message: t('back'),
          })),
      }),
      () => show(next),
    )
  return (
    <p className="mt-3 flex flex-wrap items-center gap-2 text-xs">
      <label htmlFor={id} className="text-soft">
        {t('label')}
      </label>
      <span className="inline-block w-52 max-w-full">
        <Select
          id={id}
          value={shown}
          options={FOUNDATIONS.map((each) => ({ value: each, label: t(each) }))}
          onChange={({ target }) => {
            const next = FOUNDATIONS.find((each) => each === target.value)
            if (next) set(next)
          }}
        />
      </span>
    </p>
  )
}
