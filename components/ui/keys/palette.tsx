'use client'

import { ArrowRight, Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { cx } from '../cx'
import { Kbd } from '../kbd'
import { rove } from '../roving'
import { effectiveKeys } from './bindings'
import { type JumpSearch, useKeys } from './context'
import { type PaletteRow, paletteRows } from './palette-rows'
import { useJumps } from './use-jumps'

/** Every command of the page, and whatever the search finds, by typing a few letters. */
export function Palette({ search, onClose }: { search?: JumpSearch; onClose: () => void }) {
  const t = useTranslations('common.keys')
  const router = useRouter()
  const { registry, preferences } = useKeys()
  const box = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const jumps = useJumps(search, words)
  const rows = useMemo(
    () => paletteRows(registry.list(), jumps.items, words, (command) => t(`groups.${command.group}`)),
    [registry, jumps.items, words, t],
  )

  // Before the element leaves the page, or the focus could not return.
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  function take(row: PaletteRow | undefined) {
    if (!row) return
    // The dialog gives the focus back before the command may move it.
    box.current?.close()
    onClose()
    if (row.kind === 'jump') router.push(row.href)
    else void row.command.run()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      take(rows[active])
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = rove(event.key, active, rows.length) ?? 0
    setActive(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the press beside the dialog; Esc does the same
    <dialog
      ref={box}
      aria-label={t('palette')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="mx-auto mt-[12vh] mb-0 w-[min(38rem,calc(100vw-2rem))] overflow-hidden rounded-lg bg-surface p-0 text-ink shadow-lift"
    >
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search aria-hidden="true" className="size-4 shrink-0 text-faint" />
        <input
          type="text"
          role="combobox"
          aria-label={t('palettePrompt')}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={rows[active] ? `${listId}-${active}` : undefined}
          autoFocus
          autoComplete="off"
          placeholder={t('palettePrompt')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          className="min-w-0 grow bg-transparent py-3 text-md outline-none"
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={t('palette')}
        className="max-h-[50vh] overflow-y-auto p-1.5"
      >
        {rows.map((row, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text box's, as ARIA's combobox asks
          <div
            key={row.id}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(row)}
            className={cx(
              'target flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 hover:bg-wash',
              at === active && 'bg-wash shadow-[inset_2px_0_var(--accent)]',
            )}
          >
            {row.kind === 'jump' && (
              <ArrowRight aria-hidden="true" className="size-3.5 shrink-0 text-faint rtl:-scale-x-100" />
            )}
            <span className="min-w-0 grow truncate">{row.label}</span>
            {row.kind === 'jump' && row.hint && <span className="text-xs text-faint">{row.hint}</span>}
            {row.kind === 'command' &&
              effectiveKeys(row.command, preferences).map((keys) => <Kbd key={keys} keys={keys} />)}
          </div>
        ))}
      </div>
      <p
        role="status"
        className={rows.length === 0 || jumps.state !== 'idle' ? 'px-3.5 pb-3 text-xs text-soft' : 'sr-only'}
      >
        {jumps.state === 'looking'
          ? t('looking')
          : jumps.state === 'failed'
            ? t('searchFailed')
            : rows.length === 0
              ? t('noMatch')
              : t('matches', { count: rows.length })}
      </p>
    </dialog>
  )
}
