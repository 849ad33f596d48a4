'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useCommands } from '@/components/ui/keys/use-commands'
import { MomentInput } from '@/components/ui/moment-input'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { useActionForm } from '@/components/ui/use-action-form'
import { OUTLET_MAX } from '@/lib/archive/model'
import { TITLE_MAX } from '@/lib/stories/model'
import type { Action } from '@/lib/web/result'
import { LineField } from './line-field'
import { SubmissionFields } from './submission-fields'
import { sendChosenAlone } from './submission-size'
import { useSizeCheck } from './use-size-check'

/** Brings in a story: the article in one of three ways, a deadline and a title if the article's own will not do. */
export function NewStoryForm({ team, create }: { team: string; create: Action<{ storyId: string }> }) {
  const t = useTranslations('stories.new')
  const router = useRouter()
  const { form, pending, problem, value, fault, sent } = useActionForm(
    create,
    ({ storyId }) => router.push(`/${team}/stories/${storyId}`),
    sendChosenAlone,
  )
  const size = useSizeCheck(form.onSubmit)
  const faultOf = (name: string) => size.fault(name) ?? fault(name)
  useCommands([
    {
      id: 'story.bringIn',
      label: t('submit'),
      group: 'story',
      keys: '$mod+Enter',
      run: () => form.ref.current?.requestSubmit(),
    },
  ])
  return (
    <form {...form} onSubmit={size.onSubmit} className="flex flex-col gap-5">
      <input type="hidden" name="team" value={team} />
      <ProblemNotice problem={problem} />
      {value && (
        <Notice
          live
          kind="info"
          title={t('done.title')}
          action={<ButtonLink href={`/${team}/stories/${value.storyId}`}>{t('done.open')}</ButtonLink>}
        />
      )}
      <SubmissionFields of="article" fault={faultOf} sent={sent} />
      <LineField
        name="title"
        label={t('title.label')}
        hint={t('title.hint')}
        max={TITLE_MAX}
        error={fault('title')}
        value={sent('title')}
      />
      <div className="grid gap-5 sm:grid-cols-[2fr_1fr]">
        <LineField
          name="outlet"
          label={t('outlet.label')}
          hint={t('outlet.hint')}
          max={OUTLET_MAX}
          error={fault('outlet')}
          value={sent('outlet')}
        />
        <Field label={t('deadline.label')} hint={t('deadline.hint')} error={fault('deadline')}>
          {(control) => <MomentInput {...control} name="deadline" />}
        </Field>
      </div>
      <div>
        <Button type="submit" variant="primary" pending={pending} keys="$mod+Enter">
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
