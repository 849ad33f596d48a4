import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { snapshotHref } from '@/components/archive/snapshot-href'
import { attributionHref } from '@/components/claims/claim-href'
import { NewerPlaceLine } from '@/components/claims/newer-place-line'
import { shorten } from '@/lib/core/text'
import type { AnchorView, DiscussionView } from '@/lib/reviews/discussion/view'

type Props = { team: string; claimId: string; anchor: AnchorView; newer: DiscussionView['newer'] }

const QUOTED = 140

/** What a thread hangs on, with the way there; that it was taken off since; what became of a place in newer captures. */
export function AnchorLine({ team, claimId, anchor, newer }: Props) {
  const t = useTranslations('discussion.anchor')
  if (anchor.kind === 'claim') return null
  const gone = 'gone' in anchor && anchor.gone
  const words = anchor.kind === 'attribution' ? anchor.words : shorten(anchor.quote.exact, QUOTED)
  const href =
    anchor.kind === 'attribution'
      ? attributionHref(team, claimId, anchor.id)
      : anchor.kind === 'evidence'
        ? `#evidence-${anchor.id}`
        : snapshotHref(team, anchor.quote.snapshotId, { place: anchor.quote, claimId })
  return (
    <div className="border-s-2 border-line-strong ps-2.5 text-xs text-soft">
      <p className="wrap-anywhere">
        {t.rich(anchor.kind, {
          what: () =>
            gone ? (
              <bdi>{words}</bdi>
            ) : (
              <Link prefetch={false} href={href} className="link">
                <bdi>{words}</bdi>
              </Link>
            ),
          document: 'document' in anchor ? anchor.document : '',
        })}
        {gone && <span className="font-medium"> {t(`gone.${anchor.kind}`)}</span>}
      </p>
      {anchor.kind === 'span' && <NewerPlaceLine team={team} quote={anchor.quote} newer={newer} />}
    </div>
  )
}
