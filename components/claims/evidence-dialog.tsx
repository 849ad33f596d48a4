'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { passageKey } from '@/components/reviews/kept-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SectionHeading } from '@/components/ui/heading'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { useKeptText } from '@/components/ui/use-kept-text'
import { EVIDENCE_RANKS } from '@/lib/reviews/view'
import type { EvidencePlace } from './evidence-tools'

/**
 * Two ways to evidence: select words in a document, or paste a passage that is then found in one. The passage is kept
 * while one is away to read or add a document.
 */
export function EvidenceDialog({
  team,
  me,
  claimId,
  storyId,
  documents,
  actions,
  onClose,
}: EvidencePlace & { onClose: () => void }) {
  const t = useTranslations('claims.evidence')
  const rank = useTranslations('sourcing.rank')
  const toast = useToast()
  const id = useId()
  const [typed, setTyped] = useState(false)
  const { text, write, forget } = useKeptText(passageKey(me, claimId))
  const { form, pending, problem, fault } = useActionForm(actions.quote, () => {
    forget()
    toast({ message: t('added') })
    onClose()
  })
  return (
    <Dialog
      open
      guarded={typed}
      onOpenChange={() => {
        forget()
        onClose()
      }}
      title={t('dialog')}
      description={t('dialogHint')}
      footer={
        <Button type="submit" form={id} variant="primary" pending={pending}>
          {t('submit')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <section>
          <SectionHeading level={3}>{t('documents')}</SectionHeading>
          <ul>
            {documents.map((document) => (
              <li key={document.id} className="border-b border-line py-1.5">
                <Link
                  prefetch={false}
                  href={`/${team}/snapshots/${document.id}?claim=${claimId}`}
                  className="link break-words"
                >
                  <bdi>{document.title}</bdi>
                </Link>
                {document.isArticle && <span className="ms-2 text-xs text-faint">{t('article')}</span>}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-xs">
            <Link prefetch={false} href={`/${team}/stories/${storyId}/add?claim=${claimId}`} className="link">
              {t('addDocument')}
            </Link>
          </p>
        </section>
        <form {...form} id={id} className="flex flex-col gap-3" onInput={() => setTyped(true)}>
          <SectionHeading level={3}>{t('paste')}</SectionHeading>
          <input type="hidden" name="team" value={team} />
          <input type="hidden" name="claimId" value={claimId} />
          <ProblemNotice problem={problem?.kind === 'invalid' ? null : problem} />
          <Field label={t('words')} error={fault('words')}>
            {(control) => (
              <TextArea
                {...control}
                name="words"
                rows={3}
                prose
                data-autofocus
                value={text}
                onChange={(event) => write(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('document')} error={fault('snapshotId')}>
            {(control) => (
              <Select
                {...control}
                name="snapshotId"
                defaultValue={documents.find((one) => !one.isArticle)?.id}
                options={documents.map((one) => ({ value: one.id, label: one.title }))}
              />
            )}
          </Field>
          <RadioCards
            name="side"
            inline
            legend={t('side')}
            defaultValue="CONTEXT"
            options={[
              { value: 'FOR', label: t('for') },
              { value: 'AGAINST', label: t('against') },
              { value: 'CONTEXT', label: t('context') },
            ]}
          />
          <RadioCards
            name="rank"
            inline
            legend={rank('label')}
            defaultValue=""
            options={[
              { value: '', label: rank('none') },
              ...EVIDENCE_RANKS.map((each) => ({ value: each, label: rank(each) })),
            ]}
          />
          <p className="text-xs text-soft">{rank('hint')}</p>
          <Field label={t('note')} error={fault('note')}>
            {(control) => <TextArea {...control} name="note" rows={2} />}
          </Field>
        </form>
      </div>
    </Dialog>
  )
}
