'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { lateDialog } from '@/components/ui/late-part'
import type { ChainSide } from '@/lib/provenance/sides'
import type { DerivationPlace } from './derivation-actions'
import type { Cell, FigureLayout, Line } from './figure-layout'
import { stepTo } from './step-to'

const PlaceDialog = lateDialog(() => import('./place-dialog').then((module) => module.PlaceDialog))

/** A place of the figure, as it is written and with what it leads to. */
export type FigurePlace = {
  readonly key: string
  readonly name: string
  readonly about: string
  readonly look: 'named' | 'unnamed' | 'plain' | 'article' | 'circular'
  readonly reportId: string | null
  readonly sourceId: string | null
  readonly says: readonly { readonly attributionId: string; readonly source: string }[]
}

type Props = {
  side: ChainSide
  layout: FigureLayout
  places: readonly FigurePlace[]
  place: DerivationPlace
}

const EDGE: Record<ChainSide, string> = { for: 'border-asserts', against: 'border-denies' }

const LOOK: Record<Exclude<FigurePlace['look'], 'named' | 'unnamed'>, string> = {
  plain: 'border-line-strong',
  article: 'border-ink',
  circular: 'border-dotted border-unverified',
}

function lookOf(side: ChainSide, look: FigurePlace['look']): string {
  if (look === 'named') return `border-[1.5px] ${EDGE[side]}`
  if (look === 'unnamed') return `border-[1.5px] border-dashed ${EDGE[side]}`
  return LOOK[look]
}

/**
 * The chain as a figure, from who said it at the start to the documents at the end. One stop for the Tab key: arrows move
 * within it, Enter opens a place. What it shows is in the list below it as well.
 */
export function ChainFigure({ side, layout, places, place }: Props) {
  const t = useTranslations('provenance')
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(layout.cells[0]?.key ?? '')
  const [open, setOpen] = useState<string | null>(null)
  const byKey = new Map(places.map((one) => [one.key, one]))
  // What one stood on may have gone when the chain changed.
  const stop = byKey.has(at) ? at : (layout.cells[0]?.key ?? '')
  const opened = open === null ? undefined : byKey.get(open)

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const mirrored = box.current !== null && getComputedStyle(box.current).direction === 'rtl'
    const to = stepTo(layout.cells, stop, event.key, mirrored)
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    setAt(to)
    box.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(to)}"]`)?.focus()
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; these are places of a figure */}
      <div
        ref={box}
        role="group"
        aria-label={t(`${side}.figure`)}
        aria-describedby={id}
        onKeyDown={onKeyDown}
        className="overflow-x-auto py-1 print:overflow-visible"
      >
        <p id={id} className="sr-only">
          {t('graphHint')}
        </p>
        <div className="relative" style={{ inlineSize: layout.width, blockSize: layout.height }}>
          <Lines layout={layout} id={id} />
          {layout.frames.map(({ key, ...frame }) => (
            <div
              key={key}
              className={cx(
                'absolute rounded-md border bg-surface',
                lookOf(side, byKey.get(key)?.look ?? 'plain'),
              )}
              style={rectangle(frame)}
            />
          ))}
          {layout.cells.map((cell) => (
            <PlaceButton
              key={cell.key}
              cell={cell}
              side={side}
              of={byKey.get(cell.key)}
              isStop={cell.key === stop}
              onOpen={() => {
                setAt(cell.key)
                setOpen(cell.key)
              }}
            />
          ))}
        </div>
      </div>
      {opened && <PlaceDialog of={opened} place={place} onClose={() => setOpen(null)} />}
    </>
  )
}

/** A rectangle as styles that follow the direction of the page. */
const rectangle = ({ x, y, width, height }: Omit<Cell, 'key' | 'isFramed'>) => ({
  insetInlineStart: x,
  insetBlockStart: y,
  inlineSize: width,
  blockSize: height,
})

type PlaceProps = {
  cell: Cell
  side: ChainSide
  of: FigurePlace | undefined
  isStop: boolean
  onOpen: () => void
}

function PlaceButton({ cell: { isFramed, ...cell }, side, of, isStop, onOpen }: PlaceProps) {
  if (!of) return null
  const { name, about, look } = of
  return (
    <button
      type="button"
      data-place={cell.key}
      tabIndex={isStop ? 0 : -1}
      title={name}
      onClick={onOpen}
      style={rectangle(cell)}
      className={cx(
        'absolute flex min-w-0 flex-col justify-center overflow-hidden px-2.5 text-start hover:bg-wash focus-visible:-outline-offset-2',
        isFramed ? 'rounded-sm' : `rounded-md border bg-surface ${lookOf(side, look)}`,
      )}
    >
      <bdi className="block w-full truncate text-xs font-medium">{name}</bdi>
      <span className={isFramed ? 'sr-only' : 'block w-full truncate text-2xs text-soft'}>{about}</span>
    </button>
  )
}

function Lines({ layout: { width, height, lines }, id }: { layout: FigureLayout; id: string }) {
  const head = `${id}-head`
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      className="pointer-events-none absolute inset-0 rtl:-scale-x-100"
    >
      <defs>
        <marker id={head} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0.5L8 4L0 7.5Z" className="fill-control" />
        </marker>
      </defs>
      {lines.map((line) => (
        <Arrow key={line.key} line={line} head={head} />
      ))}
    </svg>
  )
}

const Arrow = ({ line: { d, isCircular }, head }: { line: Line; head: string }) => (
  <path
    d={d}
    fill="none"
    strokeWidth="1.5"
    strokeDasharray={isCircular ? '4 3' : undefined}
    markerEnd={`url(#${head})`}
    className={isCircular ? 'stroke-unverified' : 'stroke-line-strong'}
  />
)
