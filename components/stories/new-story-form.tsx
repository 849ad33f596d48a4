'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { MomentInput } from '@/components/ui/moment-input'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextInput } from '@/components/ui/text-input'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action } from '@/lib/web/result'
import { SubmissionFields } from './submission-fields'

/** Brings in a story: the article in one of three ways, a deadline and a title if the article's own will not do. */
export function NewStoryForm({ team, create }: { team: string; create: Action<{ storyId: string }> }) {
  const t = useTranslations('stories.new')
  const router = useRouter()
  const { form, pending, problem, fault } = useActionForm(create, ({ storyId }) =>
    router.push(`/${team}/stories/${storyId}`),
  )
  return (
    <form {...form} className="flex flex-col gap-5">
      <input type="hidden" name="team" value={team} />
      <ProblemNotice problem={problem} />
      <SubmissionFields fault={fault} />
      <div className="grid gap-5 sm:grid-cols-[2fr_1fr]">
        <Field label={t('title.label')} hint={t('title.hint')} error={fault('title')}>
          {(control) => <TextInput {...control} name="title" maxLength={300} dir="auto" />}
        </Field>
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
