'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { aboveFields } from '@/components/ui/faults'
import { Field } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action } from '@/lib/web/result'

type Props = {
  team: string
  /** Without one the page begins a story. */
  storyId?: string
  /** The document that is captured again; without one the page becomes a new one. */
  documentId?: string
  /** What was handed over from another page, as its address tells it. */
  address?: string | string[]
  order: Action<{ orderId: string }>
}

/** Has the page at an address fetched, and leads to where one sees how that goes. */
export function OrderForm({ team, storyId, documentId, address, order }: Props) {
  const t = useTranslations('archive.orders')
  const router = useRouter()
  const toast = useToast()
  const { form, pending, problem, fault, sent } = useActionForm(order, ({ orderId }) => {
    toast({ message: t('ordered') })
    const toStory = storyId !== undefined && documentId === undefined
    router.push(toStory ? `/${team}/stories/${storyId}` : `/${team}/captures/${orderId}`)
  })
  return (
    <form {...form} className="mb-6 flex flex-col gap-3 border-b border-line pb-6">
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="storyId" value={storyId ?? ''} />
      <input type="hidden" name="documentId" value={documentId ?? ''} />
      <ProblemNotice problem={aboveFields(problem)} />
      <Field label={t('address')} hint={t('addressHint')} error={fault('address')} required>
        {(control) => (
          <TextInput
            {...control}
            name="address"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            defaultValue={sent('address') ?? (typeof address === 'string' ? address : '')}
          />
        )}
      </Field>
      <div>
        <SubmitButton pending={pending}>{t('order')}</SubmitButton>
      </div>
    </form>
  )
}
