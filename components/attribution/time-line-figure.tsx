import { useTranslations } from 'next-intl'
import { STANCE_LOOK } from '@/components/attribution/stance-mark'
import type { ShapeName } from '@/components/ui/shape'
import { Time } from '@/components/ui/time'
import { TONE_TEXT } from '@/components/ui/tone'
import { lowered, placeOnLine, type TimedStatement, type TimePoint, timeLine } from './time-line'

const WIDTH = 720
const EDGE = 8
const STEP = 12
const SIZE = 4.5

type Props = {
  statements: readonly TimedStatement[]
  /** Names the figure; what it shows stands in words beside it. */
  label: string
  /** What the time is of: "when it was recorded here". */
  caption: string
  /** A moment to mark, where it lies on the line. */
  mark?: string | null
}

/** Statements in time, each with the shape of its stance. Nothing within a day: what it shows stands in words beside it. */
export function TimeLineFigure({ statements, label, caption, mark = null }: Props) {
  const t = useTranslations('marks')
  const whole = timeLine(statements)
  if (!whole) return null
  const line = lowered(whole)
  const height = line.levels * STEP + 10
  const ground = height - 6
  const marked = mark === null ? null : placeOnLine(line, mark)
  return (
    <figure className="mb-4 max-w-[45rem]">
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={label}
        className="block w-full overflow-visible rtl:-scale-x-100"
      >
        <path d={`M0 ${height - 0.5}H${WIDTH}`} stroke="var(--line-strong)" />
        {marked !== null && (
          <path d={`M${along(marked)} 0V${height}`} stroke="var(--ink)" strokeDasharray="3 2" />
        )}
        {line.more.map(({ x, count }) => (
          <text
            key={x}
            x={along(x)}
            y={ground - (line.levels - 1) * STEP + SIZE}
            className="origin-center [transform-box:fill-box] rtl:-scale-x-100"
            textAnchor={x > 0.9 ? 'end' : x < 0.1 ? 'start' : 'middle'}
            fontSize="11"
            fill="var(--soft)"
          >
            {t('more', { count })}
          </text>
        ))}
        {line.points.map((point) => (
          <Point key={point.id} point={point} ground={ground} />
        ))}
      </svg>
      <figcaption className="mt-1 flex justify-between gap-3 text-xs text-soft">
        <Time at={line.from} as="date" />
        <span className="text-faint">{caption}</span>
        <Time at={line.to} as="date" />
      </figcaption>
    </figure>
  )
}

/** Where a place on the line lies in the picture. */
const along = (x: number) => EDGE + x * (WIDTH - 2 * EDGE)

/** Up for, down against, a ring for neither: the shapes of the stances, as in the table. */
const SHAPES: Partial<Record<ShapeName, string>> = {
  up: `M0 ${-SIZE}L${SIZE} ${SIZE}H${-SIZE}Z`,
  down: `M0 ${SIZE}L${-SIZE} ${-SIZE}H${SIZE}Z`,
}

function Point({ point: { x, level, stance }, ground }: { point: TimePoint; ground: number }) {
  const { tone, shape } = STANCE_LOOK[stance]
  const at = `translate(${along(x)} ${ground - level * STEP})`
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
