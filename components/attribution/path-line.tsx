import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

/** The path of the words (without a source that stands above it already), from who said them through the outlets in order: "two U.S. officials → Reuters → Courier". */
export function PathLine({ source, outlets }: { source: string | null; outlets: readonly string[] }) {
  const t = useTranslations('marks')
  return (
    <span>
      {source !== null && <bdi className="font-semibold">{source}</bdi>}
      {outlets.map((outlet, hop) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an outlet may stand twice in a path, only its place tells them apart
        <Fragment key={hop}>
          <span aria-hidden="true" className="text-faint">
            {' →\u00a0'}
          </span>
          <VisuallyHidden>{t('through')}</VisuallyHidden>
          <bdi className="text-soft">{outlet}</bdi>
        </Fragment>
      ))}
    </span>
  )
}
