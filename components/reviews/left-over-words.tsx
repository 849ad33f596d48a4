'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { SectionHeading } from '@/components/ui/heading'
import type { ClaimView } from '@/lib/reviews/view'
import { storage } from './draft-backup'
import { discardKeptWords, readKeptWords } from './kept-words'
import { type KeptWords, leftOver, textsOf } from './left-over'

const NOTHING: KeptWords = { review: '', adjudication: '' }

type Props = { me: string; claim: ClaimView }

/** Words of one's own that only this browser has, where the form they were typed in stood. */
export function LeftOverWords({ me, claim }: Props) {
  const t = useTranslations('reviews.leftOver')
  const [kept, setKept] = useState(NOTHING)
  const { review, adjudicate } = claim.can
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when a form has gone, with what was typed in it last
  useEffect(() => setKept(readKeptWords(storage(), me, claim.id)), [me, claim.id, review, adjudicate])
  const shown = leftOver(kept, claim)
  const words = textsOf(shown)

  function discard(): void {
    discardKeptWords(storage(), me, claim.id, shown)
    setKept(readKeptWords(storage(), me, claim.id))
  }

  if (words.length === 0) return null
  return (
    <section aria-labelledby="left-over" className="no-print">
      <SectionHeading id="left-over">{t('title')}</SectionHeading>
      <p className="mb-2 text-soft">{t('why')}</p>
      {words.map((text) => (
        <p key={text} dir="auto" className="mt-1 font-serif text-quote break-words whitespace-pre-wrap">
          {text}
        </p>
      ))}
      <div className="mt-2 flex flex-wrap gap-2">
        <CopyButton size="sm" value={words.join('\n\n')} label={t('copy')} />
        <Button size="sm" variant="quiet" onClick={discard}>
          {t('discard')}
        </Button>
      </div>
    </section>
  )
}
