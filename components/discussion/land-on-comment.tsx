'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { commentAnchor, commentHref } from './comment-href'

const EXPECTED = 'discussion:expect'

/** The focus goes to a comment that was just posted as soon as the page shows it. */
export function expectComment(id: string): void {
  document.dispatchEvent(new CustomEvent(EXPECTED, { detail: id }))
}

const HASH = new RegExp(`^#${commentAnchor('([0-9a-f-]{36})')}$`)

/** Whether the page has the comment; the focus is in it then. */
function land(id: string): boolean {
  const comment = document.getElementById(commentAnchor(id))
  comment?.focus({ preventScroll: true })
  comment?.scrollIntoView({ block: 'center' })
  return comment !== null
}

/**
 * Leads an address with a comment in it to that very comment, with the focus: also where its thread is on another page, or
 * the middle of it is left out.
 *
 * @param shown what the page shows of the discussion; where it changes, it is looked at again
 */
export function LandOnComment({ href, shown }: { href: string; shown: string }) {
  const router = useRouter()
  const expected = useRef<string | null>(null)
  /** What the address named when it was last followed: what is shown anew later must not take the focus back. */
  const followed = useRef('')
  useEffect(() => {
    const follow = () => {
      followed.current = window.location.hash
      const id = HASH.exec(followed.current)?.[1]
      if (!id || land(id)) return
      // Asked for by itself already, it is not there for this reader.
      if (new URLSearchParams(window.location.search).get('comment') === id) return
      expected.current = id
      router.replace(commentHref(href, id))
    }
    const expect = (event: Event) => {
      if (event instanceof CustomEvent && !land(event.detail)) expected.current = event.detail
    }
    follow()
    window.addEventListener('hashchange', follow)
    document.addEventListener(EXPECTED, expect)
    return () => {
      window.removeEventListener('hashchange', follow)
      document.removeEventListener(EXPECTED, expect)
    }
  }, [href, router])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what changed
  useEffect(() => {
    const named = window.location.hash === followed.current ? undefined : HASH.exec(window.location.hash)?.[1]
    followed.current = window.location.hash
    const wanted = expected.current ?? named
    if (wanted && land(wanted)) expected.current = null
  }, [shown])
  return null
}
