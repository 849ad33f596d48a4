import { useTranslations } from 'next-intl'
import { Mark } from '@/components/ui/badge'
import type { ShapeName } from '@/components/ui/shape'
import type { Tone } from '@/components/ui/tone'
import type { Stance } from '@/lib/attribution/model'

export const STANCE_LOOK: Record<Stance, { tone: Tone; shape: ShapeName }> = {
  ASSERTS: { tone: 'asserts', shape: 'up' },
  CONFIRMS: { tone: 'asserts', shape: 'up' },
  DENIES: { tone: 'denies', shape: 'down' },
  DISPUTES: { tone: 'denies', shape: 'down' },
  NO_COMMENT: { tone: 'mute', shape: 'ring' },
  UNCLEAR: { tone: 'mute', shape: 'ring' },
}

/** What a source does to a claim, as a verb. Its own colours and shapes, never those of a verdict. Needs `marks`. */
export function StanceMark({ stance }: { stance: Stance }) {
  const t = useTranslations('marks')
  return <Mark {...STANCE_LOOK[stance]}>{t(`stance.${stance}`)}</Mark>
}
