import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { WorkItem } from './worklist'

/** What is left in the place of a suggestion that was dismissed or merged into a claim shown elsewhere. */
export function SettledLine({
  item,
  onRestore,
}: {
  item: Extract<WorkItem, { kind: 'settled' }>
  onRestore: (() => void) | null
}) {
  const t = useTranslations('workbench')
  const { suggestion, how, claimNumber } = item
  const words =
    how === 'merged'
      ? t('settled.merged', { number: claimNumber ?? 0 })
      : how === 'taking'
        ? t('settled.taking')
        : t('settled.dismissed')
  return (
    <div className="flex min-h-6 items-baseline gap-2 border-b border-line py-1 text-xs text-soft">
      <span className="shrink-0">{words}</span>
      <span className="min-w-0 grow truncate" dir="auto">
        {suggestion.wording}
      </span>
      {how === 'dismissed' && onRestore && (
        <Button size="sm" variant="quiet" onClick={onRestore}>
          {t('restore')}
        </Button>
      )}
    </div>
  )
}
