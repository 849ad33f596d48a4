'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { useCommands } from '@/components/ui/keys/use-commands'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { useActionForm } from '@/components/ui/use-action-form'
import { REPORT_CLAIMS_MAX } from '@/lib/reports/limits'
import type { ReportCandidate, ReportChoice } from '@/lib/reports/view'
import { type Action, type ActionResult, BY_BROWSER, type ProblemView } from '@/lib/web/result'
import { CandidateList } from './candidate-list'
import { useChoice } from './use-choice'

type Props = {
  team: string
  candidates: readonly ReportCandidate[]
  choice: Omit<ReportChoice, 'draft' | 'candidates' | 'refusal'>
  /** Why the choice as shown cannot leave. */
  refusal: ProblemView | null
  freeze: Action<void>
  /** Shows the choice in the boxes where no script does. */
  preview: Action<void>
}

/** Title, options and claims of a report to be; the preview follows every change, and only what it shows is frozen. */
export function ChooseForm({ team, candidates, choice: shown, refusal, freeze, preview }: Props) {
  const t = useTranslations('reports.new')
  const router = useRouter()
  const chosen = candidates.filter((one) => one.chosen).map((one) => one.number)
  const before = { title: shown.title, names: shown.showReviewerNames, claims: new Set(chosen) }
  const { choice, setChoice, tooMany, settled } = useChoice(team, shown.story.id, before, shown.story.title)
  const { form, pending, problem, fault } = useActionForm(freeze)
  const [, show] = useActionState<ActionResult<void> | typeof BY_BROWSER, FormData>(preview, BY_BROWSER)
  // Either way the desk moved on since this page was made: what cannot leave any longer has to show in it.
  const stale = problem?.kind === 'conflict' || problem?.kind === 'rule'

  useEffect(() => {
    if (stale) router.refresh()
  }, [stale, router])
  const refused = tooMany || refusal !== null
  useCommands([
    {
      id: 'report.freeze',
      label: t('freeze'),
      group: 'report',
      keys: '$mod+Enter',
      whileTyping: true,
      when: () => settled && !refused && choice.claims.size > 0,
      run: () => form.ref.current?.requestSubmit(),
    },
  ])

  return (
    <form {...form} className="flex flex-col gap-5">
      <h1 className="font-serif text-xl font-semibold">{t('heading')}</h1>
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="storyId" value={shown.story.id} />
      <input type="hidden" name="seen" value={shown.seen} />
      <input type="hidden" name="key" value={shown.key} />
      <Field label={t('reportTitle')} error={fault('title')} required>
        {(control) => (
          <TextInput
            {...control}
            name="title"
            maxLength={300}
            value={choice.title}
            onChange={(event) => setChoice({ ...choice, title: event.target.value })}
          />
        )}
      </Field>
      <Checkbox
        name="showReviewerNames"
        label={t('names')}
        hint={t('namesHint')}
        checked={choice.names}
        onChange={(event) => setChoice({ ...choice, names: event.target.checked })}
      />
      <CandidateList
        candidates={candidates}
        chosen={choice.claims}
        error={tooMany ? t('tooMany', { max: REPORT_CLAIMS_MAX }) : fault('claimIds')}
        onChange={(claims) => setChoice({ ...choice, claims })}
      />
      {!tooMany && <FreezeProblem problem={refusal ?? problem} />}
      <div className="flex flex-col items-start gap-1.5">
        <Button
          type="submit"
          variant="primary"
          keys="$mod+Enter"
          disabled={settled && refused}
          pending={pending || !settled}
        >
          {t('freeze')}
        </Button>
        <noscript>
          <button type="submit" formAction={show}>
            {t('update')}
          </button>
        </noscript>
        <p className="text-xs text-soft">{t('freezeHint')}</p>
        <p role="status" className="min-h-[1.5em] text-xs text-faint">
          {settled ? !refused && t('updated') : t('updating')}
        </p>
      </div>
    </form>
  )
}

function FreezeProblem({ problem }: { problem: ProblemView | null }) {
  const t = useTranslations('reports.new')
  if (!problem || problem.kind === 'invalid') return null
  if (problem.kind === 'fault')
    return <Notice live kind="problem" title={problem.message} todo={t('offlineTodo')} />
  return (
    <Notice
      live
      kind="warning"
      title={problem.message}
      kept={t('kept')}
      todo={problem.kind === 'conflict' ? t('look') : undefined}
    />
  )
}
