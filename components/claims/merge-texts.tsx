'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import { combine } from './combine'

type Props = {
  base: string
  mine: string
  theirs: string
  /** What the two are called here; "Yours" and "Theirs" unless said. */
  mineLabel?: string
  theirsLabel?: string
  onUse: (text: string) => void
}

/** Two texts written at the same time, for a person to choose or to put together. Nothing of either is lost. */
export function MergeTexts({ base, mine, theirs, mineLabel, theirsLabel, onUse }: Props) {
  const t = useTranslations('claims.merge')
  const id = useId()
  const [text, setText] = useState(() => combine(base, mine, theirs))
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line-strong p-3">
      {base !== '' && <Version label={t('base')} text={base} />}
      <Version label={mineLabel ?? t('mine')} text={mine}>
        <Button size="sm" onClick={() => onUse(mine)}>
          {t('keepMine')}
        </Button>
      </Version>
      <Version label={theirsLabel ?? t('theirs')} text={theirs}>
        <Button size="sm" onClick={() => onUse(theirs)}>
          {t('takeTheirs')}
        </Button>
      </Version>
      <div className="flex flex-col items-start gap-1">
        <label htmlFor={id} className="text-xs font-medium">
          {t('combined')}
        </label>
        <p id={`${id}-hint`} className="text-xs text-soft">
          {t('combinedHint')}
        </p>
        <TextArea
          id={id}
          aria-describedby={`${id}-hint`}
          prose
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button size="sm" variant="primary" onClick={() => onUse(text)}>
          {t('useCombined')}
        </Button>
      </div>
    </div>
  )
}

function Version({ label, text, children }: { label: string; text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1">
      <h2 className="text-xs font-medium">{label}</h2>
      <p dir="auto" className="max-h-40 w-full overflow-y-auto font-serif text-quote whitespace-pre-wrap">
        {text}
      </p>
      {children}
    </div>
  )
}
