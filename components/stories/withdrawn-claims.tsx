import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { WithdrawnClaim } from '@/lib/claims/view'

/** The way back to what was withdrawn: each of these can be restored on its own page. */
export function WithdrawnClaims({ team, claims }: { team: string; claims: readonly WithdrawnClaim[] }) {
  const t = useTranslations('workbench')
  if (claims.length === 0) return null
  return (
    <div className="py-3 text-xs">
      <Disclosure summary={t('withdrawn', { count: claims.length })}>
        <ul className="flex flex-col gap-1.5">
          {claims.map((claim) => (
            <li key={claim.id} className="break-words" dir="auto">
              <Link href={`/${team}/claims/${claim.id}`} prefetch={false} className="link">
                {claim.number} {claim.text}
              </Link>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
