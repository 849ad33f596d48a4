import { useTranslations } from 'next-intl'
import type { PropositionLabel } from '@/lib/attribution/propositions/label'

const HIGH = 0.6
const MIDDLE = 0.35

/** How much a suggestion is worth checking, and why, in words: a hint where to begin, and no judgement. */
export function WorthLine({ worth }: { worth: Pick<PropositionLabel, 'score' | 'reasons'> }) {
  const t = useTranslations('workbench.worth')
  const level = t(worth.score >= HIGH ? 'high' : worth.score >= MIDDLE ? 'middle' : 'low')
  const reasons = worth.reasons.map((reason) => t(reason)).join(', ')
  return (
    <p>
      <span className="text-soft">{t('label')}</span> {reasons ? t('because', { level, reasons }) : level}
    </p>
  )
}
