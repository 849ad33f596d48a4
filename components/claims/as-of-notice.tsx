import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import type { WhenView } from '@/lib/claims/when-view'
import { type ClaimPlace, claimHref } from './claim-href'

type Props = { team: string; claimId: string; when: WhenView; look: ClaimPlace }

/**
 * That the page shows what was known at a moment of the past, how much came later, what on it is of today, and the way
 * back; or that a moment was asked for which is yet to come.
 */
export function AsOfNotice({ team, claimId, when: { asOf, ahead, entries, known }, look }: Props) {
  const t = useTranslations('claims.when')
  const at = asOf ?? ahead
  if (at === null) return null
  const bold = () => (
    <b>
      <Time at={at} />
    </b>
  )
  const later = entries.filter(({ since }) => since === 'later').length
  return (
    <p className="rounded-md border border-line-strong bg-wash px-3 py-2">
      {known === null
        ? t.rich('ahead', { when: bold })
        : t.rich('asOf', { when: bold, known: known.length, later })}{' '}
      <Link
        prefetch={false}
        scroll={false}
        href={claimHref(team, claimId, { ...look, asOf: null }, 'when')}
        className="link whitespace-nowrap"
      >
        {t('now')}
      </Link>
    </p>
  )
}

/** A part of the page that is as it is today, beside others that are of the past. */
export function OfToday({ when, children }: { when: WhenView; children: ReactNode }) {
  const t = useTranslations('claims.when')
  if (when.known === null) return children
  return (
    <div>
      {/* Gone with a part that has nothing to show. */}
      <p className="text-xs text-faint italic only:hidden">{t('ofToday')}</p>
      {children}
    </div>
  )
}
