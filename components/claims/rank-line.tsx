'use client'

import { useTranslations } from 'next-intl'
import { useOptimistic } from 'react'
import { Tag } from '@/components/ui/badge'
import { Select } from '@/components/ui/select'
import { useAct } from '@/components/ui/use-act'
import { EVIDENCE_RANKS, type EvidenceRank, type EvidenceView } from '@/lib/reviews/view'
import type { EvidenceActions } from './evidence-tools'

type Props = {
  team: string
  item: Pick<EvidenceView, 'id' | 'rank' | 'document'>
  canRank: boolean
  actions: EvidenceActions
}

/** Whether an item shows the thing itself or tells of it. */
export function RankLine({ team, item, canRank, actions }: Props) {
  const t = useTranslations('sourcing.rank')
  const [shown, show] = useOptimistic(item.rank)
  const { run, takeBack } = useAct()
  if (!canRank) return item.rank && <Tag>{t(item.rank)}</Tag>
  const input = { team, evidenceId: item.id }
  const set = (rank: EvidenceRank | null) =>
    run(
      actions.rank,
      { ...input, was: shown, rank },
      () => ({
        message: t('saved'),
        undo: () =>
          takeBack(actions.rank, { ...input, was: rank, rank: shown }, () => ({ message: t('back') })),
      }),
      () => show(rank),
    )
  return (
    <span className="inline-block w-28">
      <Select
        aria-label={t('of', { title: item.document.title })}
        title={t('hint')}
        value={shown ?? ''}
        placeholder={t('none')}
        options={EVIDENCE_RANKS.map((each) => ({ value: each, label: t(each) }))}
        onChange={({ target }) => set(EVIDENCE_RANKS.find((each) => each === target.value) ?? null)}
      />
    </span>
  )
}
