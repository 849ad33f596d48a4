import { useFormatter, useTranslations } from 'next-intl'
import type { Will } from './will'

/** Says beside the button what pressing it will do. */
export function WillDo({ will, revises }: { will: Will; revises: boolean }) {
  const t = useTranslations('reviews.will')
  const format = useFormatter()
  return (
    <p className="text-xs text-soft">
      {will.kind === 'waits' ? t('waits', { names: format.list(will.names) }) : t(will.kind)}
      {revises && <> {t('revises')}</>}
    </p>
  )
}
