import { useTranslations } from 'next-intl'
import { changesBetween } from '@/components/audit/difference'
import { Changes } from '@/components/audit/differences'
import { useWording } from '@/components/audit/use-wording'

type Fields = Readonly<Record<string, unknown>>

/** What somebody else changed in an attribution while it was being edited, field by field. */
export function ChangedMeanwhile({ base, theirs }: { base: string; theirs: string }) {
  const t = useTranslations('claims.says')
  const [before, after]: [Fields, Fields] = [JSON.parse(base), JSON.parse(theirs)]
  const changed = changesBetween(before, after, useWording())
    // What reads alike in both may have been changed all the same; the history has the places that tell them apart.
    .filter((one) => one.field in after && one.before !== one.after)
  return (
    <div className="flex flex-col gap-2 text-xs">
      <p>{t('changedMeanwhile')}</p>
      <Changes changed={changed} />
      <p>{t('saveOver')}</p>
    </div>
  )
}
