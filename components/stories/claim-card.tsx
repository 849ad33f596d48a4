import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PathLine } from '@/components/attribution/path-line'
import { StanceMark } from '@/components/attribution/stance-mark'
import { ClaimMark } from '@/components/claims/verdict-mark'
import { Avatar } from '@/components/ui/avatar'
import { Time } from '@/components/ui/time'
import type { ClaimListItem } from '@/lib/claims/view'

/** A claim in the list beside the article: its words, where it stands, who has it, and who says what about it. */
export function ClaimCard({ claim, href }: { claim: ClaimListItem; href: string }) {
  const t = useTranslations('workbench')
  const m = useTranslations('marks')
  const due = claim.verdict ? null : claim.dueAt
  return (
    <div className="border-b border-line py-2.5">
      <h3 className="mb-1 text-md/snug font-medium break-words" dir="auto">
        <Link href={href} prefetch={false} className="hover:underline">
          <span className="me-1 font-normal text-faint tabular-nums">{claim.number}</span>
          {claim.text}
        </Link>
      </h3>
      <p className="flex flex-wrap items-center gap-1.5">
        <ClaimMark state={claim.state} verdict={claim.verdict} />
        {claim.reviewers.map((reviewer) => (
          <Avatar key={reviewer.id} name={reviewer.name} initials={reviewer.initials} />
        ))}
        {claim.reviewers.length > 1 && !claim.verdict && (
          <span className="text-xs text-soft">
            {t('reviewsIn', {
              done: claim.reviewers.filter((each) => each.reviewed).length,
              all: claim.reviewers.length,
            })}
          </span>
        )}
        {due && <span className="text-xs text-soft">{t.rich('due', { when: () => <Time at={due} /> })}</span>}
      </p>
      {claim.newer && <p className="mt-1 text-xs font-semibold">{t(`newer.${claim.newer}`)}</p>}
      <ul className="mt-1 flex flex-col gap-0.5">
        {claim.attributions.map((attribution) => (
          <li key={attribution.id} className="flex flex-wrap items-baseline gap-x-2 text-xs">
            <StanceMark stance={attribution.stance} />
            <PathLine source={attribution.source} outlets={attribution.outlets} />
            {attribution.denialScope && (
              <span className="text-soft">{m(`scope.${attribution.denialScope}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
