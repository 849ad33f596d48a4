'use client'

import { useTranslations } from 'next-intl'
import { ClaimMark } from '@/components/claims/verdict-mark'
import { Button } from '@/components/ui/button'
import { FieldSet } from '@/components/ui/field'
import type { ReportCandidate } from '@/lib/reports/view'

type Props = {
  candidates: readonly ReportCandidate[]
  chosen: ReadonlySet<number>
  error?: string
  onChange: (chosen: ReadonlySet<number>) => void
}

/** The story's claims in reading order, each to be taken or left. */
export function CandidateList({ candidates, chosen, error, onChange }: Props) {
  const t = useTranslations('reports.new')
  const take = (wanted: (one: ReportCandidate) => boolean) =>
    onChange(new Set(candidates.filter(wanted).map((one) => one.number)))
  const toggle = (number: number) => {
    const next = new Set(chosen)
    if (!next.delete(number)) next.add(number)
    onChange(next)
  }
  const undecided = candidates.some((one) => one.verdict === null && chosen.has(one.number))
  return (
    <FieldSet legend={t('claims')} error={error}>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" onClick={() => take((one) => one.verdict !== null)}>
          {t('decided')}
        </Button>
        <Button size="sm" onClick={() => take(() => true)}>
          {t('all')}
        </Button>
        <Button size="sm" onClick={() => take(() => false)}>
          {t('nothing')}
        </Button>
        <span className="text-xs text-faint">
          {t('chosen', { count: chosen.size, total: candidates.length })}
        </span>
      </div>
      {/* Relative, or what is hidden from sight in it would reach out of it and make the page as long as the list. */}
      <ul className="relative max-h-[30rem] overflow-y-auto border-y border-line">
        {candidates.map((one) => (
          <li key={one.id} className="border-line not-first:border-t">
            <Candidate one={one} checked={chosen.has(one.number)} onToggle={() => toggle(one.number)} />
          </li>
        ))}
      </ul>
      {undecided && <p className="text-xs text-soft">{t('undecidedHint')}</p>}
    </FieldSet>
  )
}

type CandidateProps = { one: ReportCandidate; checked: boolean; onToggle: () => void }

function Candidate({ one, checked, onToggle }: CandidateProps) {
  const t = useTranslations('reports.new')
  return (
    <label className="flex items-start gap-2.5 px-1 py-2 hover:bg-wash">
      <input
        type="checkbox"
        name="claimIds"
        value={one.id}
        checked={checked}
        onChange={onToggle}
        className="mt-0.5 size-[max(1.1rem,15px)] shrink-0"
      />
      <span className="flex min-w-0 flex-col items-start gap-1">
        {/* What cannot leave is told by the number of the claim. */}
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="text-xs text-faint">{t('claim', { number: one.number })} </span>
          <ClaimMark state={one.state} verdict={one.verdict} />
        </span>
        <span dir="auto" className="max-w-full min-w-0 break-words">
          {one.text}
        </span>
      </span>
    </label>
  )
}
