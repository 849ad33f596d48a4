'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { focusEnd } from '@/components/ui/focus-end'
import { meansMainForm } from '@/components/ui/keys/own-submit'
import { useCommands } from '@/components/ui/keys/use-commands'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { useKeptText } from '@/components/ui/use-kept-text'
import type { Verdict } from '@/lib/claims/model'
import type { Adjudicated } from '@/lib/reviews/adjudicate'
import type { Action } from '@/lib/web/result'
import { type EvidenceChoice, EvidenceTicks } from './evidence-ticks'
import { adjudicationKey } from './kept-words'
import type { RulesAhead } from './rules-ahead'
import { RulesBefore } from './rules-before'
import { SubmitProblem } from './submit-problem'
import { useTicks } from './use-ticks'
import { VerdictCards } from './verdict-cards'

type Props = {
  team: string
  me: string
  claimId: string
  version: number
  evidence: readonly EvidenceChoice[]
  /** The reviews that were read: when others count by now, the editor is told. */
  reviewIds: readonly string[]
  ahead: RulesAhead
  adjudicate: Action<Adjudicated>
}

/** An editor settles reviews that differ: verdict, why, and what it rests on. */
export function AdjudicationForm({
  team,
  me,
  claimId,
  version,
  evidence,
  reviewIds,
  ahead,
  adjudicate,
}: Props) {
  const t = useTranslations('reviews')
  const toast = useToast()
  const box = useRef<HTMLTextAreaElement>(null)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [read] = useState({ version, reviewIds })
  const { text, write, forget, ref } = useKeptText(adjudicationKey(me, claimId))
  const ids = evidence.map((item) => item.id)
  const { ticked, tick } = useTicks(ids, new Set())
  const { form, pending, problem, fault } = useActionForm(adjudicate, () => {
    forget()
    toast({ message: t('adjudicate.done') })
  })
  const told = problem?.code === 'reviewsChanged' ? reviewIds : read.reviewIds
  const wording = problem?.code === 'wordingChanged' ? problem.conflict?.version : undefined
  useCommands([
    {
      id: 'review.submit',
      label: t('adjudicate.submit'),
      group: 'review',
      keys: '$mod+Enter',
      whileTyping: true,
      when: meansMainForm,
      run: () => form.ref.current?.requestSubmit(),
    },
  ])
  return (
    <form {...form} className="flex flex-col gap-2.5">
      <p className="text-soft">{t('adjudicate.hint')}</p>
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="me" value={me} />
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="claimVersion" value={wording ?? read.version} />
      {['', ...told].map((id) => (
        <input key={id} type="hidden" name="reviewIds" value={id} />
      ))}
      <VerdictCards
        value={verdict}
        onChange={setVerdict}
        onKey={() => focusEnd(box.current)}
        error={fault('verdict') && t('verdictRule')}
      />
      <RulesBefore verdict={verdict} ahead={ahead} />
      <Field label={t('rationale')} hint={t('rationaleHint')} meta={t('markdown')} error={fault('rationale')}>
        {(control) => (
          <TextArea
            {...control}
            ref={(element) => {
              box.current = element
              ref(element)
            }}
            name="rationale"
            rows={5}
            prose
            value={text}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      <EvidenceTicks
        items={evidence}
        ticked={ticked}
        onTick={tick}
        lacking={verdict !== null && verdict !== 'UNVERIFIED' && ticked.size === 0}
      />
      <SubmitProblem problem={problem} />
      <p className="text-xs text-soft">{t('adjudicate.will')}</p>
      <Button type="submit" variant="primary" keys="$mod+Enter" pending={pending} className="w-full">
        {t('adjudicate.submit')}
      </Button>
    </form>
  )
}
