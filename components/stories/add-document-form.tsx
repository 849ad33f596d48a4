'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { DOCUMENT_TITLE_MAX, OUTLET_MAX } from '@/lib/archive/model'
import type { Action } from '@/lib/web/result'
import { LineField } from './line-field'
import { SubmissionFields } from './submission-fields'
import { sendChosenAlone } from './submission-size'
import { useSizeCheck } from './use-size-check'

/** Brings in something the article is checked against. */
export function AddDocumentForm({
  team,
  storyId,
  claimId,
  add,
}: {
  team: string
  storyId: string
  /** The claim of this story that one looks for evidence for, and goes back to. */
  claimId: string | null
  add: Action<unknown>
}) {
  const t = useTranslations('workbench.adding')
  const words = useTranslations('stories.new')
  const router = useRouter()
  const toast = useToast()
  const { form, pending, problem, fault, sent } = useActionForm(
    add,
    () => {
      toast({ message: t(claimId ? 'addedForClaim' : 'added') })
      router.push(claimId ? `/${team}/claims/${claimId}#evidence` : `/${team}/stories/${storyId}`)
    },
    sendChosenAlone,
  )
  const size = useSizeCheck(form.onSubmit)
  return (
    <form {...form} onSubmit={size.onSubmit} className="flex flex-col gap-5">
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="storyId" value={storyId} />
      <ProblemNotice problem={problem} />
      <SubmissionFields of="document" fault={(name) => size.fault(name) ?? fault(name)} sent={sent} />
      <div className="grid gap-5 sm:grid-cols-2">
        <LineField
          name="title"
          label={words('documentTitle.label')}
          hint={words('documentTitle.hint')}
          max={DOCUMENT_TITLE_MAX}
          error={fault('title')}
          value={sent('title')}
        />
        <LineField
          name="outlet"
          label={words('outlet.label')}
          hint={words('outlet.hint')}
          max={OUTLET_MAX}
          error={fault('outlet')}
          value={sent('outlet')}
        />
      </div>
      <div>
        <SubmitButton pending={pending}>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
