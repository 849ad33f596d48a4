'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { focusEnd } from '@/components/ui/focus-end'
import { meansMainForm } from '@/components/ui/keys/own-submit'
import { useCommands } from '@/components/ui/keys/use-commands'
import { latePart } from '@/components/ui/late-part'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { bothTexts } from '@/components/ui/use-kept-text'
import type { DraftView } from '@/lib/reviews/view'
import type { Action } from '@/lib/web/result'
import { DraftStatus } from './draft-status'
import { EvidenceTicks } from './evidence-ticks'
import type { SubmittedAndNext } from './put-off-actions'
import type { ReviewTask } from './review-task'
import { RulesBefore } from './rules-before'
import { SubmitProblem } from './submit-problem'
import { useDraft } from './use-draft'
import { useSubmission } from './use-submission'
import { useTicks } from './use-ticks'
import { VerdictCards } from './verdict-cards'
import { WillDo } from './will-do'

const MergeTexts = latePart(() =>
  import('@/components/claims/merge-texts').then((module) => module.MergeTexts),
)

type Props = {
  team: string
  me: string
  task: ReviewTask
  actions: { readonly saveDraft: Action<DraftView>; readonly submit: Action<SubmittedAndNext> }
}

/** One reviewer's judgement: verdict, rationale, what it rests on. Saves itself; nothing typed is ever lost. */
export function ReviewForm({ team, me, task, actions }: Props) {
  const t = useTranslations('reviews')
  const rationale = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft({
    team,
    claimId: task.claimId,
    memberId: me,
    draft: task.draft,
    save: actions.saveDraft,
  })
  const { state, saver } = draft
  const { verdict } = state.now
  const ticks = useTicks(
    task.evidence.map((item) => item.id),
    new Set(task.ticked),
  )
  const submission = useSubmission({ team, task, draft, submit: actions.submit })
  const { form, fault, problem, pending } = submission
  const write = (change: Partial<typeof state.now>) => saver.dispatch({ kind: 'wrote', draft: change })
  useCommands([
    {
      id: 'review.submit',
      label: t('keys.submit'),
      group: 'review',
      keys: '$mod+Enter',
      whileTyping: true,
      when: meansMainForm,
      run: () => form.ref.current?.requestSubmit(),
    },
  ])
  // What was typed before the page came alive is in the box and not yet in the draft.
  useEffect(() => {
    const { version, now } = saver.state()
    const both = bothTexts(now.rationale, rationale.current?.value ?? '')
    if (version === 0 && both !== now.rationale) saver.dispatch({ kind: 'wrote', draft: { rationale: both } })
  }, [saver])

  return (
    <form {...form} className="flex flex-col gap-2.5">
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="me" value={me} />
      <input type="hidden" name="claimId" value={task.claimId} />
      <input type="hidden" name="claimVersion" value={submission.claimVersion} />
      <input type="hidden" name="draftVersion" value={state.version} />
      {submission.supersedes > 0 && <input type="hidden" name="supersedes" value={submission.supersedes} />}
      <VerdictCards
        value={verdict}
        onChange={(next) => write({ verdict: next })}
        onKey={() => focusEnd(rationale.current)}
        error={fault('verdict') && t('verdictRule')}
      />
      <RulesBefore verdict={verdict} ahead={task.ahead} />
      <Field label={t('rationale')} hint={t('rationaleHint')} error={fault('rationale')}>
        {(control) => (
          <TextArea
            {...control}
            ref={rationale}
            name="rationale"
            rows={5}
            prose
            value={state.now.rationale}
            onChange={(event) => write({ rationale: event.target.value })}
          />
        )}
      </Field>
      <DraftStatus
        state={state}
        kept={draft.kept}
        restored={draft.restored}
        onAgain={() => {
          saver.dispatch({ kind: 'again' })
          void saver.flush()
        }}
      />
      {state.conflict && (
        <Notice live kind="warning" title={t('conflict.draftTitle')} kept={t('conflict.draftKept')}>
          <MergeTexts
            base={state.saved.rationale}
            mine={state.now.rationale}
            theirs={state.conflict.theirs}
            mineLabel={t('conflict.mine')}
            theirsLabel={t('conflict.theirs')}
            onUse={(text) => saver.dispatch({ kind: 'merged', rationale: text })}
          />
        </Notice>
      )}
      <EvidenceTicks
        items={task.evidence}
        ticked={ticks.ticked}
        onTick={ticks.tick}
        lacking={verdict !== null && verdict !== 'UNVERIFIED' && ticks.ticked.size === 0}
      />
      {!state.conflict && <SubmitProblem problem={problem} />}
      <WillDo will={task.will} revises={task.supersedes > 0} />
      <Button
        type="submit"
        variant="primary"
        keys="$mod+Enter"
        pending={pending}
        className="w-full"
        disabled={state.conflict !== null}
      >
        {task.supersedes > 0 ? t('submitRevision') : t('submit')}
      </Button>
    </form>
  )
}
