'use client'

import { Check, CircleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './button'
import { IconButton } from './icon-button'
import { useCommands } from './keys/use-commands'
import { createToastBoard, type ToastBoard } from './toast-board'
import { latestUndo, type ToastItem } from './toast-queue'

const ToastContext = createContext<ToastBoard | null>(null)

function useBoard(): ToastBoard {
  const board = useContext(ToastContext)
  if (!board) throw new Error('a toast needs a ToastProvider above it')
  return board
}

/** Shows a short word about what has just been done, with an undo where there is one. */
export function useToast(): ToastBoard['show'] {
  return useBoard().show
}

/**
 * Shows the word about something that is done as soon as its answer is there. Until then `z` means this act: it is
 * taken back when it can be.
 */
export function useAnnounce(): ToastBoard['announce'] {
  return useBoard().announce
}

/** Holds the toasts of a page, reads them out politely, and lets `z` undo the latest. Stands inside `KeysProvider`. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [board] = useState(createToastBoard)
  const list = useSyncExternalStore(board.subscribe, board.list, board.list)
  const [held, setHeld] = useState(false)
  useCommands([
    {
      id: 'undo',
      label: t('keys.undo'),
      group: 'general',
      keys: 'z',
      when: board.canUndo,
      run: board.undoLatest,
    },
  ])

  return (
    <ToastContext.Provider value={board}>
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
            isLatest={item === latestUndo(list)}
            onDrop={board.drop}
            onUndo={board.undo}
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
  /** Whether `z` would undo this one: of several only the latest says so. */
  isLatest: boolean
  onDrop: (id: number) => void
  onUndo: (item: ToastItem) => void
  undoLabel: string
  closeLabel: string
}

function ToastCard({ item, held, isLatest, onDrop, onUndo, undoLabel, closeLabel }: CardProps) {
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
        <Button size="sm" className="shrink-0" keys={isLatest ? 'z' : undefined} onClick={() => onUndo(item)}>
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
