import { cx } from './cx'
import { TONE_FILL, type Tone } from './tone'

/** `label` says the part with its number: "2 confirmed". */
export type Segment = { id: string; label: string; value: number; tone: Tone }

/**
 * How far something is, as one bar of parts. The legend below says the same in words; `label` names the whole.
 * Parts of zero are left out.
 */
export function SegmentBar({
  label,
  segments,
  summary,
}: {
  label: string
  segments: readonly Segment[]
  summary?: string
}) {
  const shown = segments.filter((segment) => segment.value > 0)
  const words = summary ?? shown.map((segment) => segment.label).join(' · ')
  return (
    <figure aria-label={label} className="m-0">
      <div aria-hidden="true" className="flex h-1.5 gap-px overflow-hidden rounded-sm bg-line">
        {shown.map((segment) => (
          <span
            key={segment.id}
            title={segment.label}
            style={{ flexGrow: segment.value }}
            className={cx('basis-0', TONE_FILL[segment.tone])}
          />
        ))}
      </div>
      <figcaption className="mt-1 text-xs text-soft">{words}</figcaption>
    </figure>
  )
}

/** Work under way: `value` of `max`, or unknown length when `value` is missing. `label` says what is being done. */
export function ProgressBar({ label, value, max = 100 }: { label: string; value?: number; max?: number }) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex justify-between gap-3 text-xs text-soft">
        <span>{label}</span>
        {value !== undefined && <span>{`${value} / ${max}`}</span>}
      </div>
      <progress
        aria-label={label}
        value={value}
        max={max}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-sm bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  )
}
