import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DISMISSAL_REASONS, type DismissalReason } from '@/lib/claims/model'
import type { WorkItem } from './worklist'

type SettledLineProps = {
  item: Extract<WorkItem, { kind: 'settled' }>
  onRestore: (() => void) | null
  onExplain: (reason: DismissalReason | null) => void
}

/** What is left in the place of a suggestion that was dismissed or merged into a claim shown elsewhere. */
export function SettledLine({ item, onRestore, onExplain }: SettledLineProps) {
  const t = useTranslations('workbench')
  const { suggestion, how, claimNumber } = item
  const { dismissedFor } = suggestion
  const words =
    how === 'merged'
      ? t('settled.merged', { number: claimNumber ?? 0 })
      : how === 'taking'
        ? t('settled.taking')
        : t('settled.dismissed')
  return (
    <div className="flex min-h-6 items-baseline gap-2 border-b border-line py-1 text-xs text-soft">
      <span className="shrink-0">{words}</span>
      <span className="min-w-0 flex-1 truncate" dir="auto">
        {suggestion.wording}
      </span>
      {how === 'dismissed' && onRestore && (
        <>
          <Reason value={dismissedFor} onChange={onExplain} />
          <Button size="sm" variant="quiet" className="shrink-0" onClick={onRestore}>
            {t('restore')}
          </Button>
        </>
      )}
      {how === 'dismissed' && !onRestore && dismissedFor && (
        <span className="shrink-0">{t(`reason.${dismissedFor}`)}</span>
      )}
    </div>
  )
}

/** Why, for whoever wants to say so: no taller than the line, so that nothing moves. */
function Reason({
  value,
  onChange,
}: {
  value: DismissalReason | undefined
  onChange: (reason: DismissalReason | null) => void
}) {
  const t = useTranslations('workbench')
  return (
    <select
      aria-label={t('why')}
      value={value ?? ''}
      onChange={({ target }) => onChange(DISMISSAL_REASONS.find((reason) => reason === target.value) ?? null)}
      className="field-sizing-content min-h-[max(1.5rem,24px)] max-w-36 shrink-0 rounded-sm bg-surface text-xs text-soft"
    >
      <option value="">{t('noReason')}</option>
      {DISMISSAL_REASONS.map((reason) => (
        <option key={reason} value={reason}>
          {t(`reason.${reason}`)}
        </option>
      ))}
    </select>
  )
}
