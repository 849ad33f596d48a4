import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AttributionView } from '@/lib/claims/view'

type Props = {
  team: string
  source: AttributionView['actor']
  count: number
  /** How many of them are not shown. */
  hidden: number
  /** Whether it speaks on another side too. */
  several: boolean
  children: ReactNode
}

/** All that one source says on a side, below its name. */
export function SourceGroup({ team, source, count, hidden, several, children }: Props) {
  const t = useTranslations('claims.says')
  return (
    <section
      aria-label={t('group', { source: source.name, count })}
      className="border-b border-line pt-3 pb-1 [&_article:last-child]:border-b-0 [&_article]:py-2"
    >
      <h4 className="flex flex-wrap items-baseline gap-x-2 text-xs">
        <Link
          prefetch={false}
          href={`/${team}/sources/${source.id}`}
          className="min-w-0 break-words font-semibold hover:underline"
        >
          <bdi>{source.name}</bdi>
        </Link>
        <span className="text-faint">{t('statements', { count })}</span>
        {several && <span className="font-semibold text-soft">{t('several')}</span>}
      </h4>
      <div className="mt-1 border-s-2 border-line ps-3">
        {children}
        {hidden > 0 && <p className="pb-2 text-xs text-faint">{t('hidden', { count: hidden })}</p>}
      </div>
    </section>
  )
}
