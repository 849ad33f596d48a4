import { useTranslations } from 'next-intl'
import { Mark } from '@/components/ui/badge'
import type { ShapeName } from '@/components/ui/shape'
import type { EvidenceSide } from '@/lib/reviews/view'

const SHAPE: Record<EvidenceSide, ShapeName> = { FOR: 'up', AGAINST: 'down', CONTEXT: 'ring' }

/** Whether an item speaks for or against the claim or gives context: a word and a shape, without a colour. Needs `marks`. */
export function EvidenceMark({ side }: { side: EvidenceSide }) {
  const t = useTranslations('marks.side')
  return (
    <Mark tone="neutral" shape={SHAPE[side]}>
      {t(side)}
    </Mark>
  )
}
