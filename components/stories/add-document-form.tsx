'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { snapshotHref } from '@/components/archive/snapshot-href'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { DOCUMENT_TITLE_MAX, OUTLET_MAX } from '@/lib/archive/model'
import type { Action } from '@/lib/web/result'
import type { Made } from './batch-lines'
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
  add: Action<Made>
}) {
  const t = useTranslations('workbench.adding')
  const words = useTranslations('stories.new')
  const router = useRouter()
  const toast = useToast()
  const { form, pending, problem, value, fault, sent } = useActionForm(
    add,
    ({ here }) => {
      if (here) return
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
      {value?.here && <Here team={team} claimId={claimId} document={value} />}
      <div>
        <SubmitButton pending={pending}>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}

type HereProps = { team: string; claimId: string | null; document: Made }

/** What was to be added is in the story: where to read it, and the button that adds it all the same. */
function Here({ team, claimId, document: { snapshotId, title } }: HereProps) {
  const t = useTranslations('workbench.adding')
  const href = snapshotHref(team, snapshotId, { claimId: claimId ?? undefined })
  const open = (words: ReactNode) => (
    <Link href={href} prefetch={false} dir="auto" className="link wrap-anywhere">
      {words}
    </Link>
  )
  return (
    <Notice
      live
      title={t('here')}
      todo={t.rich('hereTodo', { title, open })}
      action={
        <SubmitButton variant="secondary" size="sm" name="again" value="on">
          {t('again')}
        </SubmitButton>
      }
    />
  )
}
