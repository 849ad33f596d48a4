'use client'

import { useTranslations } from 'next-intl'
import { VERDICT_LOOK, VerdictMark } from '@/components/claims/verdict-mark'
import { useCommands } from '@/components/ui/keys/use-commands'
import { RadioCards } from '@/components/ui/radio-cards'
import { VERDICTS, type Verdict } from '@/lib/claims/model'

const KEYS = { CONFIRMED: '1', DENIED: '2', UNVERIFIED: '3' } as const
const COMMANDS = { CONFIRMED: 'confirm', DENIED: 'deny', UNVERIFIED: 'unverified' } as const

type Props = {
  value: Verdict | null
  onChange: (verdict: Verdict | null) => void
  /** Called after a key chose one: the focus goes on to the rationale. */
  onKey: () => void
  error?: string
}

/** What the desk may find, by card or by key; `0` clears the choice. */
export function VerdictCards({ value, onChange, onKey, error }: Props) {
  const t = useTranslations('reviews')
  useCommands([
    ...VERDICTS.map((verdict) => ({
      id: `review.${COMMANDS[verdict]}`,
      label: t(`keys.${COMMANDS[verdict]}`),
      group: 'review' as const,
      keys: KEYS[verdict],
      run: () => {
        onChange(verdict)
        onKey()
      },
    })),
    {
      id: 'review.clear',
      label: t('keys.clear'),
      group: 'review',
      keys: '0',
      run: () => onChange(null),
    },
  ])
  return (
    <RadioCards
      name="verdict"
      legend={t('verdict')}
      hideLegend
      value={value}
      onValueChange={onChange}
      error={error}
      options={VERDICTS.map((verdict) => ({
        value: verdict,
        label: <VerdictMark verdict={verdict} />,
        keys: KEYS[verdict],
        tone: VERDICT_LOOK[verdict].tone,
      }))}
    />
  )
}
