'use client'

import { useTranslations } from 'next-intl'
import { type ComponentType, useEffect, useSyncExternalStore } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { createLate, type Late } from './late'
import { Notice } from './notice'

type Fetch<P> = () => Promise<ComponentType<P>>

/**
 * A part of a page that is fetched when it is first shown. When it does not come (no connection, the server starts
 * again, a newer version has taken its place) the page stays as it is with everything typed on it, a sentence says so,
 * and it is fetched again when asked and when the connection is back.
 */
export function latePart<P extends object>(fetch: Fetch<P>): ComponentType<P> {
  return late(fetch, MissingNotice)
}

/** The same for a dialog: what did not come is told in one that can be closed like the real one. */
export function lateDialog<P extends { onClose: () => void }>(fetch: Fetch<P>): ComponentType<P> {
  return late(fetch, MissingDialog)
}

type Missing = { asking: boolean; misses: number; again: () => void }

function late<P extends object>(fetch: Fetch<P>, Instead: ComponentType<P & Missing>): ComponentType<P> {
  const part = createLate(fetch)
  return function Late(props: P) {
    const { part: Part, misses, asking } = useLate(part)
    if (Part) return <Part {...props} />
    if (misses === 0) return null
    return <Instead {...props} misses={misses} asking={asking} again={() => void part.ask()} />
  }
}

function useLate<T>(part: Late<T>) {
  useEffect(() => {
    const ask = () => void part.ask()
    ask()
    window.addEventListener('online', ask)
    return () => window.removeEventListener('online', ask)
  }, [part])
  return useSyncExternalStore(part.subscribe, part.now, part.now)
}

function MissingNotice({ asking, again }: Missing) {
  const t = useTranslations('common.late')
  return (
    <Notice
      live
      kind="problem"
      title={t('title')}
      kept={t('kept')}
      todo={t('todo')}
      action={
        <Button size="sm" pending={asking} onClick={again}>
          {t('again')}
        </Button>
      }
    />
  )
}

function MissingDialog({ asking, misses, again, onClose }: Missing & { onClose: () => void }) {
  const t = useTranslations('common.late')
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={onClose}
      title={t('title')}
      description={t('kept')}
      footer={
        <Button variant="primary" data-autofocus="" pending={asking} onClick={again}>
          {t('again')}
        </Button>
      }
    >
      <p>{t('todo')}</p>
      <p role="status" className="mt-1 text-soft">
        {misses > 1 && !asking && t('misses', { count: misses })}
      </p>
    </Dialog>
  )
}
