import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CommentMarks, type Comments } from '@/components/discussion/comment-marks'
import { SectionHeading } from '@/components/ui/heading'
import { Quote } from '@/components/ui/quote'
import { Time } from '@/components/ui/time'
import { type ClaimView, EVIDENCE_SIDES, type EvidenceView } from '@/lib/reviews/view'
import { EvidenceMark } from './evidence-mark'
import { AddEvidence, type EvidencePlace, RemoveEvidence } from './evidence-tools'
import { NewerPlaceLine } from './newer-place-line'
import { QuoteChecks } from './quote-checks'
import { quoteHref } from './quote-href'
import { RankLine } from './rank-line'

type Props = {
  claim: ClaimView
  place: EvidencePlace
  comments: Comments
  /** What else is said of what the claim rests on. */
  children?: ReactNode
}

/** What the desk holds for and against the claim and what gives context, each quoted from a document. */
export function EvidenceSection({ claim, place, comments, children }: Props) {
  const t = useTranslations('claims.evidence')
  const shown = claim.evidence.filter((item) => !item.removed)
  const ordered = EVIDENCE_SIDES.flatMap((side) => shown.filter((item) => item.side === side))
  return (
    <section aria-labelledby="evidence">
      <SectionHeading
        id="evidence"
        meta={shown.length > 0 ? shown.length : undefined}
        action={claim.can.addEvidence && <AddEvidence {...place} />}
      >
        {t('title')}
      </SectionHeading>
      {shown.length === 0 ? (
        <div className="rounded-md border border-dashed border-line-strong px-4 py-4">
          <p className="font-semibold">{t('none')}</p>
          <p className="text-soft">{t('noneHint')}</p>
        </div>
      ) : (
        <ul className="border-t border-line">
          {ordered.map((item) => (
            <Item
              key={item.id}
              item={item}
              place={place}
              comments={comments}
              canRank={claim.can.addEvidence}
              newer={
                claim.newer[item.quote.spanId] && (
                  <NewerPlaceLine team={place.team} quote={item.quote} newer={claim.newer} />
                )
              }
            />
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}

type ItemProps = {
  item: EvidenceView
  place: EvidencePlace
  comments: Comments
  canRank: boolean
  newer: ReactNode
}

function Item({ item, place, comments, canRank, newer }: ItemProps) {
  const t = useTranslations('claims.evidence')
  const { document, quote, note, addedBy, addedAt } = item
  return (
    <li
      id={`evidence-${item.id}`}
      data-comment-on
      tabIndex={-1}
      className="scroll-mt-20 grid grid-cols-[6rem_minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2.5 max-sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <span className="max-sm:col-span-2">
        <EvidenceMark side={item.side} />
      </span>
      <div className="min-w-0">
        <p className="break-words">
          <bdi className="font-semibold">{document.title}</bdi>
          {document.outlet && <bdi className="ms-2 text-xs text-faint">{document.outlet}</bdi>}
        </p>
        <p className="break-words">
          <Link
            prefetch={false}
            href={quoteHref(place.team, quote)}
            title={t('open')}
            className="decoration-line-strong underline-offset-3 hover:underline"
          >
            <Quote>{quote.exact}</Quote>
          </Link>
        </p>
        {/* Of a newer capture the line tells the same words' fate, and where they are. */}
        {newer ?? <QuoteChecks team={place.team} checks={item.checks} />}
        {note && (
          <p dir="auto" className="mt-1 break-words whitespace-pre-wrap text-soft">
            {note}
          </p>
        )}
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
          <RankLine team={place.team} item={item} canRank={canRank} actions={place.actions} />
          <p>{t.rich('by', { name: addedBy.name, when: () => <Time at={addedAt} as="clock" /> })}</p>
        </div>
      </div>
      <span className="flex self-start">
        <CommentMarks on={{ kind: 'evidence', id: item.id, label: document.title }} comments={comments} />
        {item.canRemove && (
          <RemoveEvidence
            team={place.team}
            evidenceId={item.id}
            title={document.title}
            actions={place.actions}
          />
        )}
      </span>
    </li>
  )
}
