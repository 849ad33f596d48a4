'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import type { Action } from '@/lib/web/result'

export type VouchActions = {
  readonly signAttestation: Action<void>
  readonly withdrawAttestation: Action<void>
}

type Props = {
  team: string
  me: string
  sourceId: string
  knownTo: readonly { readonly id: string; readonly name: string }[]
  canVouch: boolean
  actions: VouchActions
}

/** Which editors know who an unnamed source is, and one's own vouch. There is no box to write a name in. */
export function Vouch({ team, me, sourceId, knownTo, canVouch, actions }: Props) {
  const t = useTranslations('sourcing.vouch')
  const format = useFormatter()
  const { pending, run, takeBack } = useAct()
  const mine = knownTo.some((one) => one.id === me)
  const input = { team, sourceId }
  const said = (message: 'signed' | 'withdrawn') => () => ({ message: t(message) })
  const sign = () =>
    run(actions.signAttestation, input, () => ({
      ...said('signed')(),
      undo: () => takeBack(actions.withdrawAttestation, input, said('withdrawn')),
    }))
  const withdraw = () =>
    run(actions.withdrawAttestation, input, () => ({
      ...said('withdrawn')(),
      undo: () => takeBack(actions.signAttestation, input, said('signed')),
    }))
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="wrap-anywhere">
        {knownTo.length === 0
          ? t('nobody')
          : t('known', { names: format.list(knownTo.map((one) => one.name)) })}
      </p>
      {canVouch && (
        <Button
          size="sm"
          className="no-print shrink-0"
          pending={pending}
          title={t('hint')}
          onClick={mine ? withdraw : sign}
        >
          {t(mine ? 'withdraw' : 'sign')}
        </Button>
      )}
    </div>
  )
}
