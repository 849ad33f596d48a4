import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { OUTLET_MAX } from '@/lib/archive/model'

type OfField = (name: string) => string | undefined

/** Where a document stood, for what is pasted seldom says so. */
export function OutletField({ fault, sent }: { fault: OfField; sent: OfField }) {
  const t = useTranslations('stories.new.outlet')
  return (
    <Field label={t('label')} hint={t('hint')} error={fault('outlet')}>
      {(control) => (
        <TextInput
          {...control}
          name="outlet"
          maxLength={OUTLET_MAX}
          autoComplete="off"
          defaultValue={sent('outlet')}
        />
      )}
    </Field>
  )
}
