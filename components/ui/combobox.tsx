'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { anchorTo } from './anchor'
import { ComboboxList } from './combobox-list'
import { type ComboOption, hasExact, matchOptions } from './combobox-match'
import { CONTROL } from './control-style'
import { cx } from './cx'
import type { ControlProps } from './field'
import { rove } from './roving'

/** What stands in the box: a known option (`value` is its id) or free words (`value` is null). */
export type ComboChoice = { value: string | null; text: string }

type ComboboxProps = Partial<ControlProps> & {
  /** Form field for the chosen option's value; empty for free words. */
  name?: string
  /** Form field for the words in the box. */
  textName?: string
  options: readonly ComboOption[]
  defaultChoice?: ComboChoice
  onChoice?: (choice: ComboChoice) => void
  /** Called with what is typed, to fetch more options. Filtering here still applies. */
  onQuery?: (text: string) => void
  loading?: boolean
  /** Adds a last row that takes the words as they are: "Create “Two U.S. officials”". */
  createLabel?: (text: string) => string
  placeholder?: string
  autoFocus?: boolean
}

/** A text box with matching options below it; any other words are allowed too. */
export function Combobox(props: ComboboxProps) {
  const {
    name,
    textName,
    options,
    defaultChoice,
    onChoice,
    onQuery,
    loading,
    createLabel,
    placeholder,
    autoFocus,
    ...control
  } = props
  const t = useTranslations('common.combobox')
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [choice, setChoice] = useState<ComboChoice>(defaultChoice ?? { value: null, text: '' })
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)

  const rows = useMemo(() => {
    const found: (ComboOption & { create?: true })[] = matchOptions(
      options,
      choice.value === null ? choice.text : '',
    )
    const text = choice.text.trim()
    if (createLabel && text && choice.value === null && !hasExact(options, text)) {
      found.push({ value: '', label: createLabel(text), create: true })
    }
    return found
  }, [options, choice, createLabel])

  function show() {
    if (!list.current || !input.current) return
    if (!list.current.matches(':popover-open')) list.current.showPopover()
    list.current.style.inlineSize = `${input.current.offsetWidth}px`
    anchorTo(input.current, list.current, 'start')
    setOpen(true)
  }

  function hide() {
    if (list.current?.matches(':popover-open')) list.current.hidePopover()
    setOpen(false)
    setActive(-1)
  }

  function settle(next: ComboChoice) {
    setChoice(next)
    onChoice?.(next)
  }

  function take(at: number) {
    const row = rows[at]
    if (!row) return
    settle(row.create ? { value: null, text: choice.text.trim() } : { value: row.value, text: row.label })
    hide()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      hide()
    }
    if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault()
      take(active)
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    if (!open) show()
    setActive(rove(event.key, active, rows.length) ?? -1)
  }

  return (
    <div className="relative">
      <input
        {...control}
        ref={input}
        type="text"
        dir="auto"
        name={textName}
        role="combobox"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: only where the person has just asked for this box
        autoFocus={autoFocus}
        placeholder={placeholder}
        value={choice.text}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        onChange={(event) => {
          settle({ value: null, text: event.target.value })
          onQuery?.(event.target.value)
          setActive(-1)
          show()
        }}
        onClick={show}
        onKeyDown={onKeyDown}
        onBlur={hide}
        className={cx(CONTROL)}
      />
      {name && <input type="hidden" name={name} value={choice.value ?? ''} />}
      <ComboboxList
        ref={list}
        id={listId}
        label={t('options')}
        rows={rows}
        active={active}
        onTake={take}
        note={loading ? t('loading') : rows.length === 0 ? t('none') : null}
      />
      <span role="status" className="sr-only">
        {open && !loading ? t('count', { count: rows.length }) : ''}
      </span>
    </div>
  )
}
