'use client'

import { Check, CircleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { actsUnderWay } from './acts-under-way'
import { Button } from './button'
import { IconButton } from './icon-button'
import { useCommands } from './keys/use-commands'
import { addToast, latestUndo, type ToastInput, type ToastItem } from './toast-queue'

type Show = (toast: ToastInput) => void
type Announce = (act: Promise<ToastInput | null>) => Promise<void>

const ToastContext = createContext<{ readonly show: Show; readonly announce: Announce } | null>(null)

function useToasts() {
  const toasts = useContext(ToastContext)
  if (!toasts) throw new Error('a toast needs a ToastProvider above it')
  return toasts
}

/** Shows a short word about what has just been done, with an undo where there is one. */
export function useToast(): Show {
  return useToasts().show
}

/**
 * Shows the word about something that is done as soon as its answer is there. Until then `z` means this act: it is
 * taken back when it can be.
 */
export function useAnnounce(): Announce {
  return useToasts().announce
}

/** Holds the toasts of a page, reads them out politely, and lets `z` undo the latest. Stands inside `KeysProvider`. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [list, setList] = useState<readonly ToastItem[]>([])
  // The list of this very moment, drawn or not: `z` pressed before the latest word is drawn would mean an earlier act.
  const latest = useRef(list)
  const change = useCallback((step: (before: readonly ToastItem[]) => readonly ToastItem[]) => {
    latest.current = step(latest.current)
    setList(latest.current)
  }, [])
  const [held, setHeld] = useState(false)
  const next = useRef(0)
  const [underWay] = useState(actsUnderWay)

  const show = useCallback<Show>(
    (input) => {
      next.current += 1
      const id = next.current
      change((before) => addToast(before, id, input))
    },
    [change],
  )
  const announce = useCallback<Announce>(
    async (answer) => {
      next.current += 1
      const act = underWay.begin(next.current)
      try {
        const input = await answer
        if (act.takeBack && input?.undo) void input.undo()
        else if (input) change((before) => addToast(before, act.seq, input))
      } finally {
        underWay.end(act)
      }
    },
    [underWay, change],
  )
  const value = useMemo(() => ({ show, announce }), [show, announce])
  const drop = useCallback(
    (id: number) => change((before) => before.filter((item) => item.id !== id)),
    [change],
  )
  const undo = useCallback(
    (item: ToastItem) => {
      drop(item.id)
      void item.undo?.()
    },
    [drop],
  )

  const lastUndo = () => latestUndo(latest.current)
  const latestAct = () => underWay.latestAfter(lastUndo()?.id ?? 0)
  const undoLatest = () => {
    const act = latestAct()
    const last = lastUndo()
    if (act) act.takeBack = true
    else if (last) undo(last)
  }
  useCommands([
    {
      id: 'undo',
      label: t('keys.undo'),
      group: 'general',
      keys: 'z',
      when: () => lastUndo() !== undefined || latestAct() !== undefined,
      run: undoLatest,
    },
  ])

  return (
    <ToastContext.Provider value={value}>
      {children}
      <div
        role="status"
        aria-live="polite"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        className="no-print pointer-events-none fixed inset-x-0 bottom-(--toast-rise,1rem) z-30 flex flex-col items-center gap-2 px-4"
      >
        {list.map((item) => (
          <ToastCard
            key={item.id}
            item={item}
            held={held}
            onDrop={drop}
            onUndo={undo}
            undoLabel={t('undo')}
            closeLabel={t('close')}
          />
        ))}
      </div>
    </ToastContext.Provider>
  )
}

type CardProps = {
  item: ToastItem
  held: boolean
  onDrop: (id: number) => void
  onUndo: (item: ToastItem) => void
  undoLabel: string
  closeLabel: string
}

function ToastCard({ item, held, onDrop, onUndo, undoLabel, closeLabel }: CardProps) {
  const { id, duration } = item
  useEffect(() => {
    if (held || duration === null) return
    const timer = setTimeout(() => onDrop(id), duration)
    return () => clearTimeout(timer)
  }, [held, duration, id, onDrop])
  const Icon = item.tone === 'problem' ? CircleAlert : Check
  return (
    <div className="pointer-events-auto flex max-w-[34rem] items-center gap-3 rounded-md bg-surface py-1.5 ps-3 pe-1.5 shadow-lift">
      <Icon
        aria-hidden="true"
        className={`size-4 shrink-0 ${item.tone === 'problem' ? 'text-danger' : 'text-confirmed'}`}
      />
      <span className="min-w-0 grow break-words">{item.message}</span>
      {item.undo && (
        <Button size="sm" keys="z" onClick={() => onUndo(item)}>
          {undoLabel}
        </Button>
      )}
      <IconButton
        name={closeLabel}
        icon={<X aria-hidden="true" className="size-3.5" />}
        onClick={() => onDrop(item.id)}
      />
    </div>
  )
}
