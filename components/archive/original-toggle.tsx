'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { ORIGINAL_COOKIE, ORIGINAL_SHOWN } from '@/lib/web/preferences'
import { showPrinted } from './follow-quotes'
import { READER_ID } from './reader-columns'
import { PLACE_ID } from './snapshot-href'
import { MAKE_ROOM } from './to-quote-panel'

const YEAR = 365 * 24 * 3600

/** Shows the original beside the text, or takes it away; kept for every document that is read in this browser. */
export function OriginalToggle({ beside }: { beside: boolean }) {
  const t = useTranslations('archive.original')
  const [shown, setShown] = useState(beside)

  useEffect(() => {
    document.getElementById(READER_ID)?.toggleAttribute('data-original', shown)
    if (shown) showPrinted(PLACE_ID)
  }, [shown])

  useEffect(() => {
    const makeRoom = () => {
      // At once, for what comes next is to be seen and focused.
      document.getElementById(READER_ID)?.removeAttribute('data-original')
      setShown(false)
    }
    document.addEventListener(MAKE_ROOM, makeRoom)
    return () => document.removeEventListener(MAKE_ROOM, makeRoom)
  }, [])

  function toggle() {
    const next = !shown
    setShown(next)
    const keep = next ? `${ORIGINAL_SHOWN}; max-age=${YEAR}` : '; max-age=0'
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `${ORIGINAL_COOKIE}=${keep}; path=/; samesite=lax`
  }
  useCommands([{ id: 'reader.original', label: t('toggle'), group: 'reader', keys: 'w', run: toggle }])

  return (
    <Button
      keys="w"
      aria-pressed={shown}
      onClick={toggle}
      className="aria-pressed:border-accent aria-pressed:bg-wash"
    >
      {t('heading')}
    </Button>
  )
}
