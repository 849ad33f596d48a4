'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { lateDialog } from '@/components/ui/late-part'
import { useAct } from '@/components/ui/use-act'
import type { Action } from '@/lib/web/result'

const EvidenceDialog = lateDialog(() => import('./evidence-dialog').then((module) => module.EvidenceDialog))

/** What can be done with evidence; the page hands in the server's actions. */
export type EvidenceActions = {
  readonly quote: Action<{ evidenceId: string }>
  readonly remove: Action<void>
  readonly restore: Action<void>
  readonly rank: Action<void>
}

export type EvidencePlace = {
  readonly team: string
  readonly me: string
  readonly claimId: string
  readonly storyId: string
  readonly documents: readonly { readonly id: string; readonly title: string; readonly isArticle: boolean }[]
  readonly actions: EvidenceActions
}

/** Opens the ways to quote a document; `q` does the same. */
export function AddEvidence(place: EvidencePlace) {
  const t = useTranslations('claims')
  const [open, setOpen] = useState(false)
  useCommands([
    {
      id: 'claim.evidence',
      label: t('keys.evidence'),
      group: 'claim',
      keys: 'q',
      run: () => setOpen(true),
    },
  ])
  return (
    <>
      <Button
        size="sm"
        keys="q"
        icon={<Plus aria-hidden="true" className="size-3.5" />}
        onClick={() => setOpen(true)}
        className="no-print"
      >
        {t('evidence.add')}
      </Button>
      {open && <EvidenceDialog {...place} onClose={() => setOpen(false)} />}
    </>
  )
}

type RemoveProps = { team: string; evidenceId: string; title: string; actions: EvidenceActions }

/** Takes an item off; the toast puts it back. */
export function RemoveEvidence({ team, evidenceId, title, actions }: RemoveProps) {
  const t = useTranslations('claims.evidence')
  const { pending, run, takeBack } = useAct()
  const input = { team, evidenceId }
  return (
    <IconButton
      name={t('removeLabel', { title })}
      icon={<Trash2 aria-hidden="true" className="size-3.5" />}
      disabled={pending}
      // A square that is stretched to the height of its row becomes as wide.
      className="no-print self-start"
      onClick={() =>
        run(actions.remove, input, () => ({
          message: t('removed'),
          undo: () => takeBack(actions.restore, input, () => ({ message: t('restored') })),
        }))
      }
    />
  )
}
