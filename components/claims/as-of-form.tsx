'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { MomentInput } from '@/components/ui/moment-input'
import { type ClaimPlace, claimHref } from './claim-href'

type Props = { team: string; claimId: string; look: ClaimPlace }

/** Chooses the moment whose knowledge is shown; the answer has an address that can be sent to a colleague. */
export function AsOfForm({ team, claimId, look }: Props) {
  const t = useTranslations('claims.when')
  return (
    <form action={claimHref(team, claimId, {})} className="no-print flex flex-wrap items-end gap-2">
      {look.says === 'all' && <input type="hidden" name="says" value="all" />}
      <div className="w-60">
        <Field label={t('choose')}>
          {(control) => <MomentInput key={look.asOf} {...control} name="asof" defaultValue={look.asOf} />}
        </Field>
      </div>
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}
