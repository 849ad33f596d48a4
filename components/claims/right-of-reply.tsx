import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OpenBadge, Tag } from '@/components/ui/badge'
import { SectionHeading } from '@/components/ui/heading'
import { Quote } from '@/components/ui/quote'
import { Time } from '@/components/ui/time'
import type { ReplyView } from '@/lib/claims/reply-view'
import type { ClaimView } from '@/lib/reviews/view'
import { type ReplyRow, replyRows } from './reply-rows'
import { AskReply, ReplyTools, RightTools, WithdrawAccusation } from './reply-tools'
import type { SourcingPlace } from './sourcing-actions'

type Props = { claim: ClaimView; place: SourcingPlace }

/** Whom the claim accuses, who was asked for a reply when and how, and what came back. */
export function RightOfReply({ claim, place }: Props) {
  const t = useTranslations('sourcing.reply')
  const { can } = claim
  const rows = replyRows(claim.accused, claim.replies)
  return (
    <section aria-labelledby="reply">
      <SectionHeading id="reply" action={(can.accuse || can.reply) && <RightTools place={place} can={can} />}>
        {t('title')}
      </SectionHeading>
      {rows.length === 0 ? (
        <p className="border-t border-line py-2 text-soft">{t('none')}</p>
      ) : (
        <ul className="border-t border-line">
          {rows.map((row) => (
            <Row key={row.actorId} row={row} claim={claim} place={place} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ row, claim: { can }, place }: Props & { row: ReplyRow }) {
  const t = useTranslations('sourcing.reply')
  const { source, accusation, replies } = row
  return (
    <li className="border-b border-line py-2.5">
      <div className="flex items-start gap-2">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <Link prefetch={false} href={`/${place.team}/sources/${source.id}`} className="link wrap-anywhere">
            <bdi className="font-semibold">{source.name}</bdi>
          </Link>
          {accusation && <Tag>{t('accused')}</Tag>}
          {accusation && replies.length === 0 && <OpenBadge>{t('notAsked')}</OpenBadge>}
        </p>
        <span className="no-print ms-auto flex shrink-0">
          {can.reply && <AskReply place={place} source={source} />}
          {can.accuse && accusation && <WithdrawAccusation place={place} accusation={accusation} />}
        </span>
      </div>
      {replies.length > 0 && (
        <ul className="mt-1 flex flex-col gap-2">
          {replies.map((reply) => (
            <Asked key={reply.id} reply={reply} canEdit={can.reply} place={place} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Asked({ reply, canEdit, place }: { reply: ReplyView; canEdit: boolean; place: SourcingPlace }) {
  const t = useTranslations('sourcing.reply')
  const marks = useTranslations('marks')
  const { channel, askedAt, deadline, askedBy, state, answeredAt, words } = reply
  const asked = { channel: marks(`channel.${channel}`), name: askedBy.name }
  const when = () => <Time at={askedAt} as="clock" />
  return (
    <li className="flex items-start gap-2 border-s-2 border-line-strong ps-3">
      <div className="min-w-0 text-xs">
        <p className="text-soft">
          {deadline && state === 'WAITING'
            ? t.rich('askedUntil', { ...asked, when, until: () => <Time at={deadline} as="clock" /> })
            : t.rich('asked', { ...asked, when })}
        </p>
        <p className="mt-0.5">
          {state === 'WAITING' ? (
            <OpenBadge>{marks('replyState.WAITING')}</OpenBadge>
          ) : (
            t.rich('came', {
              state: marks(`replyState.${state}`),
              when: () => answeredAt && <Time at={answeredAt} as="clock" />,
            })
          )}
        </p>
        {words && (
          <p className="mt-0.5 wrap-anywhere whitespace-pre-wrap">
            <Quote>{words}</Quote>
          </p>
        )}
      </div>
      {canEdit && <ReplyTools place={place} reply={reply} />}
    </li>
  )
}
