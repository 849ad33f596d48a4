import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from './button'

/** Earlier and later pages of a keyset list. A missing address means there is none that way. */
export function Pager({
  previousHref,
  nextHref,
  label,
}: {
  previousHref?: string
  nextHref?: string
  label?: string
}) {
  const t = useTranslations('common.pager')
  if (!previousHref && !nextHref) return null
  return (
    <nav aria-label={label ?? t('label')} className="flex gap-2 py-3">
      {previousHref && (
        <ButtonLink
          href={previousHref}
          rel="prev"
          size="sm"
          icon={<ChevronLeft aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />}
        >
          {t('previous')}
        </ButtonLink>
      )}
      {nextHref && (
        <ButtonLink href={nextHref} rel="next" size="sm">
          {t('next')}
          <ChevronRight aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
        </ButtonLink>
      )}
    </nav>
  )
}
