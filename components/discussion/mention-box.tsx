'use client'

import { useTranslations } from 'next-intl'
import {
  type ComponentProps,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { anchorTo } from '@/components/ui/anchor'
import { ComboboxList } from '@/components/ui/combobox-list'
import { matchOptions } from '@/components/ui/combobox-match'
import { rove } from '@/components/ui/roving'
import { TextArea } from '@/components/ui/text-area'
import { type Named, nameAtCaret } from '@/lib/reviews/discussion/mentions'

type Props = Omit<
  ComponentProps<typeof TextArea>,
  'onChange' | 'value' | 'ref' | 'onSelect' | 'onKeyDown'
> & {
  value: string
  members: readonly Named[]
  onText: (text: string) => void
  /** Somebody was chosen from the list. */
  onPick: (memberId: string) => void
  boxRef: (box: HTMLTextAreaElement | null) => void
}

const SHOWN = 8

/** A text box in which `@` and the beginning of a name offer the members of the team below it. */
export function MentionBox({ value, members, onText, onPick, boxRef, ...rest }: Props) {
  const t = useTranslations('discussion.mention')
  const listId = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  /** Where the `@` stands whose list was closed or taken from. */
  const [closedAt, setClosedAt] = useState<number | null>(null)
  /** Where the caret goes once the text is there. */
  const wanted = useRef<number | null>(null)

  const asked = nameAtCaret(value, caret)
  const rows = asked && asked.start !== closedAt ? rowsFor(asked.typed, members) : []
  const open = rows.length > 0
  const at = Math.min(active, rows.length - 1)

  useLayoutEffect(() => {
    if (wanted.current === null) return
    box.current?.setSelectionRange(wanted.current, wanted.current)
    setCaret(wanted.current)
    wanted.current = null
  })
  useEffect(() => {
    const popover = list.current
    if (!popover || !box.current) return
    if (!open) {
      if (popover.matches(':popover-open')) popover.hidePopover()
      return
    }
    if (!popover.matches(':popover-open')) popover.showPopover()
    popover.style.inlineSize = `${box.current.offsetWidth}px`
    anchorTo(box.current, popover, 'start')
  }, [open])

  function take(row: number) {
    const member = rows[row]
    if (!member || !asked) return
    const before = `${value.slice(0, asked.start)}@${member.label} `
    wanted.current = before.length
    onPick(member.value)
    onText(before + value.slice(caret).replace(/^ /, ''))
    setClosedAt(asked.start)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!open || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      setClosedAt(asked?.start ?? null)
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) {
      event.preventDefault()
      take(at)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive(rove(event.key, at, rows.length) ?? 0)
    }
  }

  return (
    <div className="relative">
      <TextArea
        {...rest}
        ref={(element) => {
          box.current = element
          boxRef(element)
        }}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${at}` : undefined}
        onChange={(event) => {
          onText(event.target.value)
          setCaret(event.target.selectionStart)
          setActive(0)
          if (nameAtCaret(event.target.value, event.target.selectionStart)?.start !== closedAt)
            setClosedAt(null)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onBlur={() => setClosedAt(asked?.start ?? null)}
      />
      <ComboboxList
        ref={list}
        id={listId}
        label={t('list')}
        rows={rows}
        active={open ? at : -1}
        onTake={take}
        note={null}
      />
      <span role="status" className="sr-only">
        {open ? t('count', { count: rows.length }) : ''}
      </span>
    </div>
  )
}

/** Nobody's name begins with a space, and one that is written out is done with. */
function rowsFor(typed: string, members: readonly Named[]) {
  if (/^\s/.test(typed)) return []
  if (/\s$/.test(typed) && members.some(({ name }) => name === typed.trim())) return []
  return matchOptions(
    members.map(({ id, name }) => ({ value: id, label: name })),
    typed,
    SHOWN,
  )
}
