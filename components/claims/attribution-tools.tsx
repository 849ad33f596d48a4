'use client'

import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { lateDialog } from '@/components/ui/late-part'
import { useAct } from '@/components/ui/use-act'
import type { AttributionView } from '@/lib/claims/view'
import type { AttributionActions } from './attribution-actions'
import type { DocumentChoice } from './attribution-dialog'

const AttributionDialog = lateDialog(() =>
  import('./attribution-dialog').then((module) => module.AttributionDialog),
)

export type AttributionPlace = {
  readonly team: string
  readonly me: string
  readonly claimId: string
  readonly storyId: string
  readonly documents: readonly DocumentChoice[]
  readonly actions: AttributionActions
}

/** Edits an attribution, or takes it off with an undo. */
export function AttributionTools({
  attribution,
  ...place
}: AttributionPlace & { attribution: AttributionView }) {
  const t = useTranslations('claims.says')
  const [editing, setEditing] = useState(false)
  const { pending, run, takeBack } = useAct()
  const { team, actions } = place
  const source = attribution.sourceWords
  const input = { team, attributionId: attribution.id }
  const remove = () =>
    run(actions.remove, input, () => ({
      message: t('removed', { source }),
      undo: () => takeBack(actions.restore, input, () => ({ message: t('restored') })),
    }))
  return (
    <span className="no-print ms-auto flex shrink-0">
      <IconButton
        name={t('edit', { source })}
        icon={<Pencil aria-hidden="true" className="size-3.5" />}
        onClick={() => setEditing(true)}
      />
      <IconButton
        name={t('remove', { source })}
        icon={<Trash2 aria-hidden="true" className="size-3.5" />}
        disabled={pending}
        onClick={remove}
      />
      {editing && (
        <AttributionDialog {...place} attribution={attribution} onClose={() => setEditing(false)} />
      )}
    </span>
  )
}

/** Opens the form for an attribution written by hand. */
export function AddAttribution(place: AttributionPlace) {
  const t = useTranslations('claims.says')
  const [adding, setAdding] = useState(false)
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        className="no-print"
        icon={<Plus aria-hidden="true" className="size-3.5" />}
        onClick={() => setAdding(true)}
      >
        {t('add')}
      </Button>
      {adding && <AttributionDialog {...place} attribution={null} onClose={() => setAdding(false)} />}
    </>
  )
}
