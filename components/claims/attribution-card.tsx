import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PathLine } from '@/components/attribution/path-line'
import { StanceMark } from '@/components/attribution/stance-mark'
import { Tag } from '@/components/ui/badge'
import { Quote } from '@/components/ui/quote'
import type { AttributionView } from '@/lib/claims/view'
import { DenialReach } from './denial-reach'
import { QuoteChecks } from './quote-checks'
import { quoteHref } from './quote-href'
import { bareQuote } from './sides'

type Props = {
  team: string
  attribution: AttributionView
  /** The document of the article under check. */
  articleId: string
  against?: boolean
  /** Whether it stands below its source's name. */
  inGroup?: boolean
  tools?: ReactNode
  /** Makes a claim of what a denial denies instead, where no claim says it yet. */
  ownClaim?: ReactNode
  /** On what grounds a source is kept unnamed. */
  unnamed?: ReactNode
  /** What became of its words in a newer capture. */
  newer?: ReactNode
}

/** One source's word on the claim: who, through whom, in which words, named how and on what terms. */
export function AttributionCard({
  team,
  attribution,
  articleId,
  against,
  inGroup,
  tools,
  ownClaim,
  unnamed,
  newer,
}: Props) {
  const t = useTranslations('claims.says')
  const all = useTranslations('claims')
  const { id, sourceWords, source, actor, relays, document, contents, quote, note } = attribution
  const outlets = [
    ...relays.map((outlet) => outlet.name),
    document.outlet ?? (document.id === articleId ? all('thisArticle') : document.title),
  ]
  const words = contents.length > 0 ? contents : [quote]
  return (
    <article
      id={`attribution-${id}`}
      data-attribution
      data-comment-on
      tabIndex={-1}
      aria-label={t('actions', { source: sourceWords })}
      className="border-b border-line py-3"
    >
      <div className="flex items-start gap-2">
        <p className="min-w-0 break-words">
          <PathLine source={inGroup && actor.name === sourceWords ? null : sourceWords} outlets={outlets} />
        </p>
        {tools}
      </div>
      <p className="my-1 break-words">
        <Link
          prefetch={false}
          href={quoteHref(team, quote)}
          title={t('quote')}
          className="decoration-line-strong underline-offset-3 hover:underline"
        >
          <Quote>{words.map((piece) => bareQuote(piece.exact)).join(' … ')}</Quote>
        </Link>
      </p>
      {newer}
      <Tags attribution={attribution} />
      <QuoteChecks team={team} checks={attribution.checks} />
      {unnamed}
      {(!inGroup || source.id !== actor.id) && source.name !== sourceWords && (
        <p className="mt-1 text-xs text-faint">
          {t('recordedAs')}{' '}
          <Link prefetch={false} href={`/${team}/sources/${source.id}`} className="link">
            <bdi>{source.name}</bdi>
          </Link>
        </p>
      )}
      {against && <DenialReach team={team} attribution={attribution} ownClaim={ownClaim} />}
      {note && (
        <p dir="auto" className="mt-1 text-xs break-words whitespace-pre-wrap text-soft">
          {note}
        </p>
      )}
    </article>
  )
}

function Tags({ attribution }: { attribution: AttributionView }) {
  const t = useTranslations('claims.says')
  const marks = useTranslations('marks')
  const format = useFormatter()
  const { naming, headcount, terms, mode, cue, saidWhen, stance } = attribution
  // That a person who is named is one person goes without saying.
  const counted = headcount !== null && !(naming === 'NAMED' && headcount === 1)
  const named = [marks(`naming.${naming}`), counted && marks('headcount', { count: headcount })]
  return (
    <p className="flex flex-wrap items-center gap-1">
      <StanceMark stance={stance} />
      <Tag>
        {format.list(
          named.filter((word) => word !== false),
          { type: 'unit', style: 'short' },
        )}
      </Tag>
      <Tag>{marks(`terms.${terms}`)}</Tag>
      <Tag>{marks(`mode.${mode}`)}</Tag>
      {cue && <Tag>{t('cue', { cue })}</Tag>}
      {saidWhen && <Tag>{t('said', { when: saidWhen })}</Tag>}
    </p>
  )
}
