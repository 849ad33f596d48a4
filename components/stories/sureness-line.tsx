import { useTranslations } from 'next-intl'
import { ROLES } from '@/lib/attribution/confidence/evidence'
import type { Confidence } from '@/lib/attribution/model'
import { SURE_ENOUGH } from './first-choice'

const LEVELS = [
  [0.9, 'verySure'],
  [SURE_ENOUGH, 'sure'],
  [0.5, 'lessSure'],
  [0, 'doubtful'],
] as const

/** Below it a role's words are more likely wrong than right. */
const DOUBTED = 0.5

/** Nothing found is certain, nothing is out of the question. */
const percentOf = (chance: number): number => Math.min(99, Math.max(1, Math.round(chance * 100)))

/** How sure it is that somebody is said to say this here, and what to look at twice. It says nothing of whether it is true. */
export function SurenessLine({ confidence }: { confidence: Confidence }) {
  const t = useTranslations('workbench.sureness')
  const percent = percentOf(confidence.statement)
  const [, word] = LEVELS.find(([least]) => percent >= least * 100) ?? LEVELS[3]
  const level = t('level', { level: t(word), percent })
  const checks = ROLES.filter((role) => (confidence[role] ?? 1) < DOUBTED).map((role) => t(role))
  return (
    <p>
      <span className="text-soft">{t('label')}</span>{' '}
      {checks.length > 0 ? t('check', { level, checks: checks.join(', ') }) : level}
    </p>
  )
}
