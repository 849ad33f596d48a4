'use client'

import { Plus } from 'lucide-react'
import { type Ref, useEffect } from 'react'
import type { ComboOption } from './combobox-match'
import { cx } from './cx'

type ComboboxListProps = {
  ref: Ref<HTMLDivElement>
  id: string
  label: string
  rows: readonly (ComboOption & { create?: true })[]
  active: number
  onTake: (at: number) => void
  /** Instead of or below the rows: nothing found, still looking. */
  note: string | null
}

/** The list below a combobox. The focus stays in the text box, so a press must not take it away. */
export function ComboboxList({ ref, id, label, rows, active, onTake, note }: ComboboxListProps) {
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return (
    <div
      ref={ref}
      popover="manual"
      className="fixed inset-auto m-0 max-h-72 overflow-y-auto rounded-md bg-surface p-1 text-ink shadow-lift"
    >
      <div id={id} role="listbox" aria-label={label}>
        {rows.map((row, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text box's, as ARIA's combobox asks
          <div
            key={row.create ? 'create' : row.value}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(at)}
            className={cx(
              'target flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1 hover:bg-wash',
              at === active && 'bg-wash outline-2 -outline-offset-2 outline-focus',
            )}
          >
            {row.create && <Plus aria-hidden="true" className="size-3.5 shrink-0 text-soft" />}
            <span className="min-w-0 grow break-words">{row.label}</span>
            {row.hint && <span className="text-xs text-faint">{row.hint}</span>}
          </div>
        ))}
      </div>
      {note && <p className="px-2 py-1 text-xs text-soft">{note}</p>}
    </div>
  )
}
