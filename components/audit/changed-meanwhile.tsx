import { useTranslations } from 'next-intl'
import { changesBetween } from './difference'
import { Changes } from './differences'
import { useFieldWording } from './use-wording'

type Fields = Readonly<Record<string, unknown>>

/** What somebody else changed in a record while it was being edited, field by field. Needs `changes` and `marks`. */
export function ChangedMeanwhile({ base, theirs }: { base: string; theirs: string }) {
  const t = useTranslations('changes')
  const [before, after]: [Fields, Fields] = [JSON.parse(base), JSON.parse(theirs)]
  const changed = changesBetween(before, after, useFieldWording())
    // What reads alike in both may have been changed all the same; the history has the places that tell them apart.
    .filter((one) => one.field in after && one.before !== one.after)
  return (
    <div className="flex flex-col gap-2 text-xs">
      <p>{t('meanwhile')}</p>
      <Changes changed={changed} />
      <p>{t('saveOver')}</p>
    </div>
  )
}
