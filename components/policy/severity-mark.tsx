import { CircleAlert, Info, OctagonX, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { VERDICTS, type Verdict } from '@/lib/claims/model'
import type { PolicyResultView } from '@/lib/policy/result-view'

const LOOK = {
  stops: { icon: OctagonX, tone: 'text-denied' },
  BLOCK: { icon: ShieldCheck, tone: 'text-soft' },
  UNSTOPPED: { icon: Info, tone: 'text-soft' },
  WARN: { icon: CircleAlert, tone: 'text-unverified' },
  INFO: { icon: Info, tone: 'text-soft' },
} as const

/**
 * What a rule that is not met does, by word and sign: it stands before a verdict, is let pass by somebody, did not stop the
 * verdict that was given, warns or is a note.
 */
export function SeverityMark({ result: { stops, severity, waivers } }: { result: PolicyResultView }) {
  const t = useTranslations('policy.claim')
  const isSigned = waivers.some(({ lapse }) => lapse === null)
  const does = severity === 'BLOCK' && !isSigned ? 'UNSTOPPED' : severity
  const { icon: Icon, tone } = LOOK[stops.length > 0 ? 'stops' : does]
  return (
    <p className={`flex items-start gap-1.5 font-semibold ${tone}`}>
      <Icon aria-hidden="true" className="mt-[0.2em] size-[1.05em] shrink-0" />
      {t(stops.length > 0 ? `before.${scopeOf(stops)}` : does)}
    </p>
  )
}

/** What a rule or a finding stands before, as a key of its words. */
export function scopeOf(stops: readonly Verdict[]): 'ANY' | 'SIDES' | Verdict {
  if (stops.length === VERDICTS.length) return 'ANY'
  return stops.length > 1 ? 'SIDES' : (stops[0] ?? 'ANY')
}
