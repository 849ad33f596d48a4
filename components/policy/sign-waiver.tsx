'use client'

import { useTranslations } from 'next-intl'
import { waiverKey } from '@/components/reviews/kept-words'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { useKeptText } from '@/components/ui/use-kept-text'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { RuleId } from '@/lib/policy/model'
import type { Action } from '@/lib/web/result'

type SignWaiverProps = {
  team: string
  me: string
  claimId: string
  ruleId: RuleId
  rule: string
  /** Where it stands on the page, which it may do twice. */
  list: 'now' | 'toDeny'
  /** Fingerprints of what is shown: the signature is for these. */
  covers: readonly string[]
  /** The reason that was given when it was signed before, where that counts no more. */
  before?: string | undefined
  action: Action<{ waiverId: string }>
}

/** Lets a rule pass for this claim, by name and with a reason. Works before scripts run. */
export function SignWaiver({
  team,
  me,
  claimId,
  ruleId,
  rule,
  list,
  covers,
  before,
  action,
}: SignWaiverProps) {
  const t = useTranslations('waivers')
  const toast = useToast()
  const { form, pending, problem, sent, fault } = useActionForm(action, () => {
    reason.forget()
    toast({ message: t('signed') })
  })
  const reason = useKeptText(waiverKey(me, claimId, ruleId, list), sent('reason') ?? before)
  return (
    <div className="no-print">
      <Disclosure
        open={sent('reason') !== undefined || reason.restored}
        summary={
          <>
            <span aria-hidden="true">{t(before ? 'openAgain' : 'open')}</span>
            <VisuallyHidden>{t(before ? 'openAgainFor' : 'openFor', { rule })}</VisuallyHidden>
          </>
        }
      >
        <form
          {...form}
          data-holding={reason.typed || undefined}
          className="flex max-w-[40rem] flex-col gap-3"
        >
          <input type="hidden" name="team" value={team} />
          <input type="hidden" name="me" value={me} />
          <input type="hidden" name="claimId" value={claimId} />
          <input type="hidden" name="ruleId" value={ruleId} />
          {covers.map((fingerprint) => (
            <input key={fingerprint} type="hidden" name="covers" value={fingerprint} />
          ))}
          <Field label={t('reason')} hint={t('hint')} error={fault('reason')} required>
            {(control) => (
              <TextArea
                {...control}
                ref={reason.ref}
                name="reason"
                rows={2}
                value={reason.text}
                onChange={(event) => reason.write(event.target.value)}
              />
            )}
          </Field>
          <ProblemNotice problem={problem} />
          <SubmitButton pending={pending} className="self-start">
            {t('submit')}
          </SubmitButton>
        </form>
      </Disclosure>
    </div>
  )
}
