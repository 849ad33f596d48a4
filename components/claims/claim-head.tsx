import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Time } from '@/components/ui/time'
import type { ClaimView } from '@/lib/reviews/view'
import { DenialsElsewhere } from './denials-elsewhere'
import { DueMark } from './due-mark'
import { NewerPlaceLine } from './newer-place-line'
import { quoteHref } from './quote-href'
import { ClaimMark } from './verdict-mark'

type Props = { team: string; claim: ClaimView; wording: ReactNode }

/** Where the article makes the claim, the claim itself, where it stands and what is still missing. */
export function ClaimHead({ team, claim, wording }: Props) {
  const t = useTranslations('claims')
  const { state, verdict, dueAt } = claim
  return (
    <header>
      <Where team={team} claim={claim} />
      {wording}
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-soft">
        <ClaimMark state={state} verdict={verdict} />
        <Missing claim={claim} />
        {dueAt && !verdict && state !== 'WITHDRAWN' && <DueMark at={dueAt} />}
        <span className="text-faint">
          {t('wordedBy', { name: claim.wordedBy.name })} · {t('version', { version: claim.version })}
        </span>
        {(claim.can.review || claim.can.adjudicate) && (
          <a href="#review" className="link no-print lg:hidden">
            {t('toReview')}
          </a>
        )}
        <a href="#discussion" className="link no-print lg:hidden">
          {t('toDiscussion')}
        </a>
      </div>
      <DenialsElsewhere team={team} denials={claim.denialsElsewhere} />
    </header>
  )
}

function Where({ team, claim }: { team: string; claim: ClaimView }) {
  const t = useTranslations('claims')
  const { article, quotes } = claim
  const [quote] = quotes
  return (
    <div className="mb-1">
      <p className="flex gap-x-2 text-xs whitespace-nowrap text-faint">
        <bdi title={article.title} className="truncate">
          {article.outlet ?? article.title}
        </bdi>
        {article.publishedAt && <Time at={article.publishedAt} as="date" />}
        {quote && (
          <Link prefetch={false} href={quoteHref(team, quote)} className="link">
            {t('paragraph')}
          </Link>
        )}
      </p>
      {quote && <NewerPlaceLine team={team} quote={quote} newer={claim.newer} />}
    </div>
  )
}

function Missing({ claim }: { claim: ClaimView }) {
  const t = useTranslations('claims.missing')
  const format = useFormatter()
  if (claim.state === 'WITHDRAWN') return <span>{t('withdrawn')}</span>
  if (claim.missing.length === 0) return <span>{t('nothing')}</span>
  return <span>{t('label', { what: format.list(claim.missing.map((one) => t(one))) })}</span>
}
