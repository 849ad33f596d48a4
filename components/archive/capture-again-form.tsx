'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SubmissionFields } from '@/components/stories/submission-fields'
import { sendChosenAlone } from '@/components/stories/submission-size'
import { useSizeCheck } from '@/components/stories/use-size-check'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action } from '@/lib/web/result'
import { snapshotHref } from './snapshot-href'

type Props = {
  team: string
  documentId: string
  capture: Action<{ readonly snapshotId: string; readonly same: boolean }>
}

/** Takes another capture of a document, which stands beside those there are. */
export function CaptureAgainForm({ team, documentId, capture }: Props) {
  const t = useTranslations('archive.again')
  const router = useRouter()
  const toast = useToast()
  const { form, pending, problem, fault, sent } = useActionForm(
    capture,
    ({ snapshotId, same }) => {
      toast({ message: same ? t('same') : t('done') })
      router.push(snapshotHref(team, snapshotId))
    },
    sendChosenAlone,
  )
  const size = useSizeCheck(form.onSubmit)
  return (
    <form {...form} onSubmit={size.onSubmit} className="flex flex-col gap-5">
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="documentId" value={documentId} />
      <ProblemNotice problem={problem} />
      <SubmissionFields of="document" fault={(name) => size.fault(name) ?? fault(name)} sent={sent} />
      <div>
        <SubmitButton pending={pending}>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
