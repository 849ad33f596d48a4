'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { lateDialog } from '@/components/ui/late-part'
import type { AttributionView } from '@/lib/claims/view'
import type { ClaimCan } from '@/lib/reviews/view'
import type { AttributionActions } from './attribution-actions'
import { GroundsFacts } from './grounds-facts'

const GroundsDialog = lateDialog(() => import('./grounds-dialog').then((module) => module.GroundsDialog))

export type UnnamedProps = {
  team: string
  me: string
  attribution: AttributionView
  can: Pick<ClaimCan, 'attribute' | 'attest'>
  actions: Pick<AttributionActions, 'setGrounds' | 'signAttestation' | 'withdrawAttestation'>
}

/** On what grounds a source is kept unnamed, in a line; more of it opens for whoever asks. */
export function Unnamed(props: UnnamedProps) {
  const t = useTranslations('sourcing.unnamed')
  const [open, setOpen] = useState(false)
  const { attribution, can } = props
  const { grounds, knownTo } = attribution
  const line = t('line', {
    ticks: grounds ? [grounds.vital, grounds.notOtherwise, grounds.reliable].filter(Boolean).length : 0,
    reason: grounds?.reason ? 'given' : 'none',
    known: knownTo.length,
    record: attribution.source.naming,
    use: grounds?.use ?? 'INFORMATION',
  })
  if (!can.attribute && !can.attest)
    return (
      <div className="mt-1 text-xs">
        <Disclosure summary={line}>
          <GroundsFacts attribution={attribution} />
        </Disclosure>
      </div>
    )
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className="target mt-1 rounded-sm text-start text-xs text-soft underline decoration-control decoration-dotted underline-offset-3 hover:text-ink hover:decoration-solid"
        onClick={() => setOpen(true)}
      >
        {line}
      </button>
      {open && <GroundsDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
