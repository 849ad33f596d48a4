'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { useAct } from '@/components/ui/use-act'
import type { RetractionView } from '@/lib/provenance/mark-view'
import type { SnapshotView } from '@/lib/reviews/view'
import type { ReaderActions } from './reader-actions'
import { snapshotHref } from './snapshot-href'

type Props = { team: string; view: SnapshotView; actions: ReaderActions }

/** What of this document was withdrawn, above its text: the capture itself stays as it was taken. */
export function Withdrawals({ team, view, actions }: Props) {
  const { all, can } = view.withdrawn
  if (all.length === 0) return null
  return (
    <div className="mb-5 flex flex-col gap-3 font-sans text-base">
      {all.map((one) => (
        <Withdrawal key={one.id} team={team} one={one} actions={can.retract ? actions : null} />
      ))}
    </div>
  )
}

type WithdrawalProps = { team: string; one: RetractionView; actions: ReaderActions | null }

function Withdrawal({ team, one, actions }: WithdrawalProps) {
  const t = useTranslations('archive.withdrawn')
  const { pending, run } = useAct()
  const { id, source, words, reason, withdrawnAt, by, snapshotId, open } = one
  const when = () => <Time at={withdrawnAt} as="date" />
  const back = (takeBack: ReaderActions['takeBackRetraction']) =>
    run(takeBack, { team, retractionId: id }, () => ({ message: t('takenBack') }))
  return (
    <Notice
      kind="warning"
      title={
        words === null ? t.rich('document', { when }) : t.rich('words', { words, source: source ?? '', when })
      }
      kept={t('by', { name: by, open })}
      action={
        actions && (
          <Button
            size="sm"
            pending={pending}
            className="no-print"
            onClick={() => back(actions.takeBackRetraction)}
          >
            {t('takeBack')}
          </Button>
        )
      }
    >
      <p dir="auto" className="wrap-anywhere whitespace-pre-line">
        {reason}
      </p>
      {snapshotId && (
        <Link prefetch={false} href={snapshotHref(team, snapshotId)} className="link w-fit">
          {t('capture')}
        </Link>
      )}
    </Notice>
  )
}
