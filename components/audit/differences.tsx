import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { TimelineEntry } from '@/lib/audit/timeline'
import { type Difference, differences } from './difference'
import { useWording, wordIn } from './use-wording'

/** What an edit changed, field by field, folded away. */
export function Differences({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations('audit')
  const changed = differences(entry, useWording())
  if (changed.length === 0) return null
  return (
    <Disclosure summary={t('details')}>
      <Changes changed={changed} />
    </Disclosure>
  )
}

/** What stood in each field and what stands there now. */
export function Changes({ changed }: { changed: readonly Difference[] }) {
  const t = useTranslations('changes')
  return (
    <dl className="flex flex-col gap-1.5 text-xs">
      {changed.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="text-faint">{wordIn(t, `fields.${field}`, field)}</dt>
          <dd dir="auto" className="break-words">
            <del>{before || t('nothing')}</del> <span aria-hidden="true">→</span>{' '}
            <ins className="no-underline">{after || t('nothing')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
