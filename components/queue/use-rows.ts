'use client'

import { useRouter } from 'next/navigation'
import { type MouseEvent, type RefObject, useEffect, useReducer, useRef } from 'react'
import { keepShown, NOTHING, type Selection, type SelectionEvent, select } from './selection'

type Step = { readonly event: SelectionEvent | null; readonly ids: readonly string[] }

function step(before: Selection, { event, ids }: Step): Selection {
  return event ? select(before, event, ids) : keepShown(before, ids)
}

/** Where the reader was in the list, for when they come back from a claim. */
const PLACE = 'corroborate.queue.at'

/**
 * The reader's place in the table and what they ticked. Moving takes the focus along, to the claim's link: Enter then
 * opens it as it opens any link, and a screen reader reads it.
 */
export function useRows(team: string, ids: readonly string[], table: RefObject<HTMLTableElement | null>) {
  const router = useRouter()
  const follow = useRef(false)
  const [selection, apply] = useReducer(step, NOTHING)
  const shown = ids.join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows stand for themselves
  useEffect(() => apply({ event: null, ids }), [shown])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on the way back
  useEffect(() => {
    const id = sessionStorage.getItem(PLACE)
    sessionStorage.removeItem(PLACE)
    if (id === null || !ids.includes(id)) return
    follow.current = document.activeElement === document.body
    apply({ event: { kind: 'go', id }, ids })
  }, [])
  useEffect(() => {
    if (!follow.current || selection.at === null) return
    follow.current = false
    const row = table.current?.querySelector<HTMLElement>(`tr[data-id="${selection.at}"]`)
    row?.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [selection.at, table])

  function dispatch(event: SelectionEvent): void {
    follow.current = event.kind === 'move'
    apply({ event, ids })
  }

  function open(id = selection.at): void {
    if (id === null) return
    sessionStorage.setItem(PLACE, id)
    router.push(`/${team}/claims/${id}`)
  }

  function onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const id = target?.closest('tr')?.dataset.id
    if (!target || !id) return
    if (target.closest('[data-tick]')) dispatch({ kind: event.shiftKey ? 'extend' : 'toggle', id })
    const link = target.closest('a')
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (link.hasAttribute('data-open')) open(id)
    else router.push(link.getAttribute('href') ?? '')
  }

  return { selection, dispatch, open, onClick }
}
