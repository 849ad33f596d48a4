import { useTranslations } from 'next-intl'
import { Badge, OpenBadge } from '@/components/ui/badge'
import type { ShapeName } from '@/components/ui/shape'
import type { Tone } from '@/components/ui/tone'
import type { ClaimState, Verdict } from '@/lib/claims/model'

export const VERDICT_LOOK: Record<Verdict, { tone: Tone; shape: ShapeName }> = {
  CONFIRMED: { tone: 'confirmed', shape: 'square' },
  DENIED: { tone: 'denied', shape: 'cross' },
  UNVERIFIED: { tone: 'unverified', shape: 'diamond' },
}

/**
 * What the desk finds, or with `single` what one reviewer does, which is not yet the desk's word. Its own three
 * colours and shapes, never those of a stance. Needs the words of `marks`.
 */
export function VerdictMark({ verdict, single }: { verdict: Verdict; single?: boolean }) {
  const t = useTranslations('marks')
  return (
    <Badge {...VERDICT_LOOK[verdict]}>{single ? t(`finding.${verdict}`) : t(`verdict.${verdict}`)}</Badge>
  )
}

/** Where a claim stands: its verdict once there is one, until then a dashed word. */
export function ClaimMark({ state, verdict }: { state: ClaimState; verdict: Verdict | null }) {
  const t = useTranslations('marks')
  if (verdict) return <VerdictMark verdict={verdict} />
  return <OpenBadge>{t(`state.${state}`)}</OpenBadge>
}
