'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { storage } from '@/components/ui/browser-store'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { SectionHeading } from '@/components/ui/heading'
import type { ClaimView } from '@/lib/reviews/view'
import { discardKeptWords, type Kept, readKeptWords } from './kept-words'
import { leftOver, shownOf } from './left-over'

type Props = { me: string; claim: ClaimView }

/** Words of one's own that only this browser has, and whose form has gone. */
export function LeftOverWords({ me, claim }: Props) {
  const t = useTranslations('reviews.leftOver')
  const [kept, setKept] = useState<readonly Kept[]>([])
  // Read anew whenever the page is: a form may have gone, with what was typed in it last.
  useEffect(() => setKept(readKeptWords(storage(), me, claim.id)), [me, claim])
  const left = leftOver(kept, claim)
  const words = shownOf(left)

  function discard(): void {
    discardKeptWords(storage(), me, claim.id, left)
    setKept(readKeptWords(storage(), me, claim.id))
  }

  if (words.length === 0) return null
  return (
    <section aria-labelledby="left-over" className="no-print">
      <SectionHeading id="left-over">{t('title')}</SectionHeading>
      <p className="mb-2 text-soft">{t('why')}</p>
      <dl>
        {words.map(({ kind, of, text }) => (
          <div key={`${kind}.${of}`} className="mt-2">
            <dt className="text-xs text-soft">{t(`kind.${kind}`)}</dt>
            <dd dir="auto" className="font-serif text-quote break-words whitespace-pre-wrap">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-2 flex flex-wrap gap-2">
        <CopyButton size="sm" value={words.map(({ text }) => text).join('\n\n')} label={t('copy')} />
        <Button size="sm" variant="quiet" onClick={discard}>
          {t('discard')}
        </Button>
      </div>
    </section>
  )
}
