'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { useRefresh } from '@/components/ui/use-refresh'
import type { About, Present } from '@/lib/reviews/live/model'
import { KeepFresh } from './keep-fresh'
import { liveHref } from './live-href'
import { asking, dueIn, held, newLive, shown, told } from './live-machine'
import { useStream } from './use-stream'

type Props = {
  team: string
  /** What the page shows. */
  about: About
  /** How far the team's history went when the page was read. */
  since: number
}

/** After a look that could not be had: a dialog is open, words would be lost, or the server would not answer with the page. */
const HELD_MS = 2_000

/**
 * Shows what others changed as soon as they did, without a reload, and who else has the same claim open. Boxes keep what is
 * typed in them: they hold their own text and take none from the server.
 */
export function Live({ team, about, since }: Props) {
  // As text, which stays the same while the page is rendered anew.
  const href = liveHref(team, about)
  const live = useRef(newLive(since))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const mounted = useRef(false)
  const [people, setPeople] = useState<readonly Present[]>([])
  const refresh = useRefresh()

  const arrange = useCallback(() => {
    clearTimeout(timer.current)
    if (!mounted.current) return
    const wait = dueIn(live.current, Date.now())
    if (wait !== null) timer.current = setTimeout(() => void look(), wait)
    async function look() {
      live.current = asking(live.current, Date.now())
      if (!(await refresh())) live.current = held(live.current, Date.now() + HELD_MS)
      arrange()
    }
  }, [refresh])

  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
      clearTimeout(timer.current)
    }
  }, [])
  useEffect(() => {
    live.current = shown(live.current, since, Date.now())
    arrange()
  }, [since, arrange])

  useStream({
    address: useCallback((last: number) => `${href}${Math.max(last, live.current.known)}`, [href]),
    changed: useCallback(
      (news: { seq: number; own: boolean }) => {
        live.current = told(live.current, news, Date.now())
        arrange()
      },
      [arrange],
    ),
    here: setPeople,
  })
  return (
    <>
      <KeepFresh />
      <AlsoHere people={people} />
    </>
  )
}

const SHOWN = 5

function AlsoHere({ people }: { people: readonly Present[] }) {
  const t = useTranslations('common.live')
  if (people.length === 0) return null
  const more = people.length - SHOWN
  return (
    <ul aria-label={t('alsoHere')} className="no-print flex items-center gap-1">
      {people.slice(0, SHOWN).map(({ id, name, initials }) => (
        <li key={id} className="flex">
          <Avatar name={name} initials={initials} />
        </li>
      ))}
      {more > 0 && (
        <li
          className="text-xs text-soft"
          title={people
            .slice(SHOWN)
            .map(({ name }) => name)
            .join(', ')}
        >
          {t('more', { count: more })}
        </li>
      )}
    </ul>
  )
}
