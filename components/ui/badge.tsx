import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { Shape, type ShapeName } from './shape'
import { TONE_TEXT, TONE_WASH, type Tone } from './tone'

/** A word with its shape on a quiet ground: a state that has been reached. */
export function Badge({
  tone = 'neutral',
  shape,
  children,
}: {
  tone?: Tone
  shape?: ShapeName
  children: ReactNode
}) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-sm px-1.5 py-px text-xs font-semibold whitespace-nowrap',
        TONE_TEXT[tone],
        TONE_WASH[tone],
      )}
    >
      {shape && <Shape name={shape} />}
      {children}
    </span>
  )
}

/** The same without a ground, for dense rows and running lines. */
export function Mark({
  tone = 'mute',
  shape,
  children,
}: {
  tone?: Tone
  shape?: ShapeName
  children: ReactNode
}) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1 text-xs font-semibold whitespace-nowrap',
        TONE_TEXT[tone],
      )}
    >
      {shape && <Shape name={shape} className="size-[0.7em]" />}
      {children}
    </span>
  )
}

/** A state still open: dashed, without a colour. */
export function OpenBadge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center rounded-sm border border-dashed border-control px-1.5 text-xs font-medium whitespace-nowrap text-faint">
      {children}
    </span>
  )
}

/** A small fact about a thing, outlined. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-block max-w-full truncate rounded-sm border px-1.5 align-middle text-2xs',
        tone === 'neutral'
          ? 'border-line-strong text-soft'
          : `border-current ${TONE_TEXT[tone]} ${TONE_WASH[tone]}`,
      )}
    >
      {children}
    </span>
  )
}

const CHIP =
  'target inline-flex items-center gap-1 rounded-full border border-line-strong bg-surface px-2.5 text-xs'

/** A filter that is on; `removeHref` is the same list without it, `removeLabel` says so. */
export function Chip({
  children,
  removeHref,
  removeLabel,
}: {
  children: ReactNode
  removeHref?: string
  removeLabel?: string
}) {
  if (!removeHref) return <span className={CHIP}>{children}</span>
  return (
    <Link
      prefetch={false}
      href={removeHref}
      aria-label={removeLabel}
      className={`${CHIP} hover:border-control hover:bg-wash`}
    >
      {children}
      <X aria-hidden="true" className="size-3" />
    </Link>
  )
}
