import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CommentMarks, type Comments } from '@/components/discussion/comment-marks'
import { Mark } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/heading'
import type { ShapeName } from '@/components/ui/shape'
import type { Tone } from '@/components/ui/tone'
import type { AttributionView } from '@/lib/claims/view'
import type { ClaimView } from '@/lib/reviews/view'
import { AttributionCard } from './attribution-card'
import { AddAttribution, type AttributionPlace, AttributionTools } from './attribution-tools'
import { ALL_UP_TO, bySource, FIRST, type Limit, onSeveralSides } from './by-source'
import { type ClaimPlace, claimHref } from './claim-href'
import { NewerPlaceLine } from './newer-place-line'
import { OwnClaim } from './own-claim'
import { quoteHref } from './quote-href'
import { type Side, sidesOf } from './sides'
import { SourceGroup } from './source-group'
import { Unnamed } from './unnamed'
import { useAgainst } from './use-against'

type Props = {
  claim: ClaimView
  place: AttributionPlace
  look: ClaimPlace
  comments: Comments
}

const LOOK: Record<Side, { tone: Tone; shape: ShapeName; edge: string }> = {
  for: { tone: 'asserts', shape: 'up', edge: 'border-asserts' },
  against: { tone: 'denies', shape: 'down', edge: 'border-denies' },
  other: { tone: 'mute', shape: 'ring', edge: 'border-mute' },
}

/** The matrix of who says what: for on one side, against on the other, below who says neither. */
export function WhoSaysWhat({ claim, place, look, comments }: Props) {
  const t = useTranslations('claims.says')
  const { attributions, can } = claim
  const sides = sidesOf(attributions)
  const against = useAgainst(sides)
  const several = onSeveralSides(sides.for, sides.against, sides.other)
  const limit = look.says === 'all' || attributions.length <= ALL_UP_TO ? undefined : FIRST
  const shared = { claim, place, several, limit, comments }
  return (
    <section aria-labelledby="says">
      <SectionHeading id="says" action={can.attribute && <AddAttribution {...place} />}>
        {t('title')}
      </SectionHeading>
      {attributions.length === 0 ? (
        <Nobody team={place.team} claim={claim} />
      ) : (
        <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
          <Column side="for" label={t('for')} meta={t('count', { count: sides.for.length })}>
            <Said {...shared} attributions={sides.for} none={t('noneFor')} />
          </Column>
          <Column side="against" label={t('against')} meta={against}>
            <Said {...shared} attributions={sides.against} none={t('noneAgainst')} against />
          </Column>
          {sides.other.length > 0 && (
            <Column side="other" label={t('other')} meta={t('count', { count: sides.other.length })}>
              <Said {...shared} attributions={sides.other} none="" />
            </Column>
          )}
        </div>
      )}
      {attributions.length > ALL_UP_TO && <AllOrFirst claim={claim} team={place.team} look={look} />}
    </section>
  )
}

type SaidProps = {
  claim: ClaimView
  place: AttributionPlace
  comments: Comments
  attributions: readonly AttributionView[]
  /** The sources that speak on other sides too. */
  several: ReadonlySet<string>
  /** Left out, everything is shown. */
  limit: Limit | undefined
  /** The words for nobody. */
  none: string
  against?: boolean
}

/** One side, source by source: one that says a single thing is its card, one that says more has them below its name. */
function Said({ claim, place, comments, attributions, several, limit, none, against }: SaidProps) {
  const t = useTranslations('claims.says')
  const { can, article } = claim
  const { team } = place
  if (attributions.length === 0) return <p className="py-3 text-soft">{none}</p>
  const groups = bySource(attributions, limit)
  const hidden = attributions.length - groups.reduce((sum, { said }) => sum + said.length, 0)
  return (
    <>
      {groups.map(({ source, said, count }) => {
        const inGroup = count > 1 || several.has(source.id)
        const cards = said.map((one) => (
          <AttributionCard
            key={one.id}
            team={team}
            attribution={one}
            articleId={article.documentId}
            against={against}
            inGroup={inGroup}
            ownClaim={can.splitDenial && <OwnClaim team={team} attribution={one} actions={place.actions} />}
            unnamed={
              one.naming !== 'NAMED' && (
                <Unnamed team={team} me={place.me} attribution={one} can={can} actions={place.actions} />
              )
            }
            newer={<NewerPlaceLine team={team} quote={one.quote} newer={claim.newer} />}
            tools={
              <span className="ms-auto flex shrink-0">
                <CommentMarks
                  on={{ kind: 'attribution', id: one.id, label: one.sourceWords }}
                  comments={comments}
                />
                {can.attribute && <AttributionTools {...place} attribution={one} />}
              </span>
            }
          />
        ))
        if (!inGroup) return cards
        return (
          <SourceGroup
            key={source.id}
            team={team}
            source={source}
            count={count}
            hidden={count - said.length}
            several={several.has(source.id)}
          >
            {cards}
          </SourceGroup>
        )
      })}
      {hidden > 0 && <p className="py-2 text-xs text-soft">{t('hidden', { count: hidden })}</p>}
    </>
  )
}

/** Asks for all of very many, or for the first ones again. */
function AllOrFirst({ team, claim, look }: { team: string; claim: ClaimView; look: ClaimPlace }) {
  const t = useTranslations('claims.says')
  const all = look.says === 'all'
  return (
    <p className="no-print mt-3">
      <Link
        prefetch={false}
        scroll={false}
        href={claimHref(team, claim.id, { ...look, says: all ? 'first' : 'all' }, 'says')}
        className="link target inline-flex items-center"
      >
        {all ? t('showFirst') : t('showAll', { count: claim.attributions.length })}
      </Link>
    </p>
  )
}

type ColumnProps = { side: Side; label: string; meta: string; children: ReactNode }

function Column({ side, label, meta, children }: ColumnProps) {
  const { edge, ...look } = LOOK[side]
  return (
    <section aria-label={`${label}: ${meta}`} className="min-w-0">
      <div className={`flex items-baseline justify-between gap-3 border-b-2 pb-1 ${edge}`}>
        <h3>
          <Mark {...look}>
            <span className="text-base">{label}</span>
          </Mark>
        </h3>
        <Mark tone={look.tone}>
          <span className="text-end whitespace-normal">{meta}</span>
        </Mark>
      </div>
      {children}
    </section>
  )
}

function Nobody({ team, claim }: { team: string; claim: ClaimView }) {
  const t = useTranslations('claims.says')
  const [quote] = claim.quotes
  return (
    <div className="flex flex-col items-start gap-2 rounded-md border border-dashed border-line-strong px-4 py-4">
      <p className="font-semibold">{t('none')}</p>
      {claim.can.attribute && <p className="text-soft">{t('noneHint')}</p>}
      <ButtonLink href={quote ? quoteHref(team, quote) : `/${team}/stories/${claim.story.id}`}>
        {t('toArticle')}
      </ButtonLink>
    </div>
  )
}
