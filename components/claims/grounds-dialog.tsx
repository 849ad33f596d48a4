'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ChangedMeanwhile } from '@/components/audit/changed-meanwhile'
import { Vouch } from '@/components/sources/vouch'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SectionHeading } from '@/components/ui/heading'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { ANONYMITY_USES } from '@/lib/claims/model'
import { GroundsFacts } from './grounds-facts'
import type { UnnamedProps } from './unnamed'

/** The grounds for keeping a source unnamed, and who vouches for knowing it. */
export function GroundsDialog(props: UnnamedProps & { onClose: () => void }) {
  const { team, me, attribution, can, actions, onClose } = props
  const t = useTranslations('sourcing.unnamed')
  const vouch = useTranslations('sourcing.vouch')
  const id = useId()
  const [typed, setTyped] = useState(false)
  const { form, pending, problem, fault, began, version } = useGrounds(props)
  return (
    <Dialog
      open
      guarded={typed}
      onOpenChange={onClose}
      title={t('title', { source: attribution.sourceWords })}
      footer={
        can.attribute && (
          <Button type="submit" form={id} variant="primary" pending={pending}>
            {t('save')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-5">
        {can.attribute ? (
          <form {...form} id={id} className="flex flex-col gap-4" onInput={() => setTyped(true)}>
            <input type="hidden" name="team" value={team} />
            <input type="hidden" name="attributionId" value={attribution.id} />
            <input type="hidden" name="version" value={version} />
            <ProblemNotice problem={problem?.kind === 'invalid' ? null : problem} />
            {problem?.conflict && (
              <ChangedMeanwhile base={JSON.stringify(began ?? {})} theirs={problem.conflict.theirs} />
            )}
            <fieldset className="flex flex-col items-start gap-1">
              <legend className="mb-1.5 text-xs font-medium">{t('grounds')}</legend>
              <Checkbox name="vital" label={t('vital')} defaultChecked={began?.vital} />
              <Checkbox name="notOtherwise" label={t('notOtherwise')} defaultChecked={began?.notOtherwise} />
              <Checkbox name="reliable" label={t('reliable')} defaultChecked={began?.reliable} />
            </fieldset>
            <Field label={t('reason')} hint={t('reasonHint')} error={fault('reason')}>
              {(control) => (
                <TextArea {...control} name="reason" rows={2} dir="auto" defaultValue={began?.reason} />
              )}
            </Field>
            <RadioCards
              name="use"
              inline
              legend={t('use')}
              defaultValue={began?.use ?? 'INFORMATION'}
              options={ANONYMITY_USES.map((use) => ({ value: use, label: t(use) }))}
            />
          </form>
        ) : (
          <GroundsFacts attribution={attribution} />
        )}
        {attribution.source.naming !== 'NAMED' && (
          <section>
            <SectionHeading level={3}>{vouch('title')}</SectionHeading>
            <Vouch
              team={team}
              me={me}
              sourceId={attribution.source.id}
              knownTo={attribution.knownTo}
              canVouch={can.attest}
              actions={actions}
            />
          </section>
        )}
      </div>
    </Dialog>
  )
}

/** The form, by what one began with: what another makes of it may arrive on the page meanwhile, and is not what one read. */
function useGrounds({ attribution, actions, onClose }: UnnamedProps & { onClose: () => void }) {
  const t = useTranslations('sourcing.unnamed')
  const toast = useToast()
  const [began] = useState(attribution.grounds)
  const made = useActionForm(actions.setGrounds, () => {
    toast({ message: t('saved') })
    onClose()
  })
  return { ...made, began, version: made.problem?.conflict?.version ?? began?.version ?? 0 }
}
