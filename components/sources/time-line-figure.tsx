import { useTranslations } from 'next-intl'
import { STANCE_LOOK } from '@/components/attribution/stance-mark'
import type { ShapeName } from '@/components/ui/shape'
import { Time } from '@/components/ui/time'
import { TONE_TEXT } from '@/components/ui/tone'
import type { SourceStatement } from '@/lib/claims/source-view'
import { type TimePoint, timeLine } from './time-line'

const WIDTH = 720
const EDGE = 8
const STEP = 12
const SIZE = 4.5

/** When the statements on this page were recorded. The table below says the same in words, point by point. */
export function TimeLineFigure({ statements }: { statements: readonly SourceStatement[] }) {
  const t = useTranslations('sources.page')
  const line = timeLine(statements)
  if (!line) return null
  const height = line.levels * STEP + 10
  const ground = height - 6
  return (
    <figure className="mb-4 max-w-[45rem]">
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={t('timeLine', { count: line.points.length })}
        className="block w-full overflow-visible rtl:-scale-x-100"
      >
        <path d={`M0 ${height - 0.5}H${WIDTH}`} stroke="var(--line-strong)" />
        {line.points.map((point) => (
          <Point key={point.id} point={point} ground={ground} />
        ))}
      </svg>
      <figcaption className="mt-1 flex justify-between gap-3 text-xs text-soft">
        <Time at={line.from} as="date" />
        <span className="text-faint">{t('recorded')}</span>
        <Time at={line.to} as="date" />
      </figcaption>
    </figure>
  )
}

/** Up for, down against, a ring for neither: the shapes of the stances, as in the table. */
const SHAPES: Partial<Record<ShapeName, string>> = {
  up: `M0 ${-SIZE}L${SIZE} ${SIZE}H${-SIZE}Z`,
  down: `M0 ${SIZE}L${-SIZE} ${-SIZE}H${SIZE}Z`,
}

function Point({ point: { x, level, stance }, ground }: { point: TimePoint; ground: number }) {
  const { tone, shape } = STANCE_LOOK[stance]
  const at = `translate(${EDGE + x * (WIDTH - 2 * EDGE)} ${ground - level * STEP})`
  const path = SHAPES[shape]
  return (
    <g transform={at} className={TONE_TEXT[tone]}>
      {path ? (
        <path d={path} fill="currentColor" />
      ) : (
        <circle r={SIZE - 1} fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
    </g>
  )
}
