'use client'

import { useEffect } from 'react'
import type { Present } from '@/lib/reviews/live/model'
import { pauseBefore } from './live-machine'

type Stream = {
  /** Where to listen, given the last line of history that was heard of; 0 before any was. */
  readonly address: (last: number) => string
  readonly changed: (news: { seq: number; own: boolean }) => void
  readonly here: (people: readonly Present[]) => void
}

/**
 * Listens while the page is looked at. A page that nobody sees hears nothing: a browser has six connections to a server that
 * does not speak HTTP/2, and tabs left open would take them all. On coming back it asks from where it stopped.
 */
export function useStream({ address, changed, here }: Stream): void {
  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let tries = 0
    let last = 0

    function close() {
      clearTimeout(timer)
      source?.close()
      source = undefined
    }

    function listen() {
      close()
      if (document.visibilityState !== 'visible') return
      const mine = new EventSource(address(last))
      source = mine
      const on = <T>(kind: string, then: (news: T) => void) =>
        mine.addEventListener(kind, ({ data }: MessageEvent<string>) => then(JSON.parse(data)))
      on<{ seq: number }>('hello', ({ seq }) => {
        tries = 0
        last = Math.max(last, seq)
      })
      on<{ seq: number; own: boolean }>('changed', (news) => {
        last = Math.max(last, news.seq)
        changed(news)
      })
      on<{ people: readonly Present[] }>('here', ({ people }) => here(people))
      // The browser would try again by itself after some failures and not after others.
      mine.addEventListener('error', () => {
        close()
        timer = setTimeout(listen, pauseBefore(tries, Math.random()))
        tries += 1
      })
    }

    const back = ({ persisted }: PageTransitionEvent) => {
      if (persisted) listen()
    }
    const seen = () => (document.visibilityState === 'visible' ? listen() : close())
    listen()
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('online', listen)
    window.addEventListener('pagehide', close)
    window.addEventListener('pageshow', back)
    return () => {
      close()
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('online', listen)
      window.removeEventListener('pagehide', close)
      window.removeEventListener('pageshow', back)
    }
  }, [address, changed, here])
}
