'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { MomentInput } from '@/components/ui/moment-input'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextArea } from '@/components/ui/text-area'
import { REPLY_STATES, type ReplyState } from '@/lib/claims/model'
import type { ReplyView } from '@/lib/claims/reply-view'

type Props = { reply: ReplyView | null; fault: (name: string) => string | undefined }

/** What came back: an answer or a refusal has words and a time, and nothing else has. */
export function AnswerFields({ reply, fault }: Props) {
  const t = useTranslations('sourcing.reply')
  const marks = useTranslations('marks')
  const [state, setState] = useState<ReplyState>(reply?.state ?? 'WAITING')
  const came = state === 'REPLIED' || state === 'DECLINED'
  return (
    <>
      <RadioCards
        name="state"
        legend={t('state')}
        value={state}
        onValueChange={setState}
        error={fault('state')}
        options={REPLY_STATES.map((each) => ({ value: each, label: marks(`replyState.${each}`) }))}
      />
      {/* Kept while something else is chosen: what was typed stands there again, and is not sent meanwhile. */}
      <fieldset hidden={!came} disabled={!came} className={came ? 'flex flex-col gap-4' : undefined}>
        <Field label={t('words')} error={fault('words')}>
          {(control) => (
            <TextArea {...control} name="words" rows={3} prose dir="auto" defaultValue={reply?.words} />
          )}
        </Field>
        <Field label={t('answeredAt')} hint={t('answeredAtHint')} error={fault('answeredAt')}>
          {(control) => <MomentInput {...control} name="answeredAt" defaultValue={reply?.answeredAt} />}
        </Field>
      </fieldset>
    </>
  )
}
