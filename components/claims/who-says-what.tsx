import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { SectionHeading } from '@/components/ui/heading'
import type { ShapeName } from '@/components/ui/shape'
import type { Tone } from '@/components/ui/tone'
import type { AttributionView } from '@/lib/claims/view'
import type { ClaimView } from '@/lib/reviews/view'
import { AttributionCard, quoteHref } from './attribution-card'
import { AddAttribution, type AttributionPlace, AttributionTools } from './attribution-tools'
import { type Side, sidesOf } from './sides'
import { useAgainst } from './use-against'

type Props = { claim: ClaimView; place: AttributionPlace }

const LOOK: Record<Side, { tone: Tone; shape: ShapeName; edge: string }> = {
  for: { tone: 'asserts', shape: 'up', edge: 'border-asserts' },
  against: { tone: 'denies', shape: 'down', edge: 'border-denies' },
  other: { tone: 'mute', shape: 'ring', edge: 'border-mute' },
}

/** The matrix of who says what: for on one side, against on the other, below who says neither. */
export function WhoSaysWhat({ claim, place }: Props) {
  const t = useTranslations('claims.says')
  const { attributions, can } = claim
  const { team } = place
  const sides = sidesOf(attributions)
  const against = useAgainst(sides)
  const cards = (list: readonly AttributionView[], against?: boolean) =>
    list.map((one) => (
      <AttributionCard
        key={one.id}
        team={team}
        attribution={one}
        articleId={claim.article.documentId}
        against={against}
        tools={can.attribute && <AttributionTools {...place} attribution={one} />}
      />
    ))
  return (
    <section aria-labelledby="says">
      <SectionHeading id="says" action={can.attribute && <AddAttribution {...place} />}>
        {t('title')}
      </SectionHeading>
      {attributions.length === 0 ? (
        <Nobody team={team} claim={claim} />
      ) : (
        <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
          <Column side="for" label={t('for')} meta={t('count', { count: sides.for.length })}>
            {sides.for.length > 0 ? cards(sides.for) : <p className="py-3 text-soft">{t('noneFor')}</p>}
          </Column>
          <Column side="against" label={t('against')} meta={against}>
            {sides.against.length > 0 ? (
              cards(sides.against, true)
            ) : (
              <p className="py-3 text-soft">{t('noneAgainst')}</p>
            )}
          </Column>
          {sides.other.length > 0 && (
            <Column side="other" label={t('other')} meta={t('count', { count: sides.other.length })}>
              {cards(sides.other)}
            </Column>
          )}
        </div>
      )}
    </section>
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
        <Mark tone={look.tone}>{meta}</Mark>
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
