import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Crumb, Crumbs } from '@/components/ui/crumbs'
import { StepBack } from './step-back'

type TopBarProps = {
  /** The last one is this page. */
  crumbs: readonly Crumb[]
  /** Beside the crumbs: a date, a digest, a count. */
  meta?: ReactNode
  actions?: ReactNode
  /** Where `u` and Esc lead. Left out, they go to the crumb before the last, if it has an address. */
  back?: string
}

/** The head of a page: where it stands, a few facts, what can be done with the whole. */
export function TopBar({ crumbs, meta, actions, back }: TopBarProps) {
  const t = useTranslations('common.nav')
  const parent = back ?? crumbs.at(-2)?.href
  return (
    <header className="top-bar flex min-h-[3.852rem] flex-wrap items-center gap-x-3.5 gap-y-1 border-b border-line bg-paper px-6 py-2 max-md:min-h-0 max-md:px-4 xl:flex-nowrap">
      <Crumbs label={t('crumbs')} crumbs={crumbs} />
      {meta && (
        <div className="flex min-w-0 items-center gap-2 text-xs text-faint max-sm:hidden xl:shrink-0">
          {meta}
        </div>
      )}
      {actions && (
        <div className="no-print ms-auto flex flex-wrap items-center justify-end gap-2 xl:shrink-0">
          {actions}
        </div>
      )}
      {parent && <StepBack href={parent} />}
    </header>
  )
}
