import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DenialElsewhere } from '@/lib/claims/view'
import { attributionHref } from './claim-href'

/** Under which other claims a denial of this one is recorded: often the one it was made of. */
export function DenialsElsewhere({ team, denials }: { team: string; denials: readonly DenialElsewhere[] }) {
  const t = useTranslations('claims.says')
  if (denials.length === 0) return null
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-xs text-soft">
      {denials.map(({ attributionId, sourceWords, claim }) => (
        <li key={attributionId}>
          {t.rich('deniedElsewhere', {
            source: () => <bdi>{sourceWords}</bdi>,
            number: claim.number,
            claim: (words) => (
              <Link
                prefetch={false}
                href={attributionHref(team, claim.id, attributionId)}
                title={claim.text}
                className="link whitespace-nowrap"
              >
                {words}
              </Link>
            ),
          })}
        </li>
      ))}
    </ul>
  )
}
