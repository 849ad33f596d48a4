import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { SectionHeading } from '@/components/ui/heading'
import type { ChainSide } from '@/lib/provenance/sides'
import type { ChainView, PictureNode, StepView } from '@/lib/provenance/view'
import { AddDerivation } from './add-derivation'
import { ChainFigure, type FigurePlace } from './chain-figure'
import type { DerivationActions, DerivationPlace } from './derivation-actions'
import { layoutOf } from './figure-layout'
import { LinkList, SuggestedLinks } from './link-list'
import { OriginList } from './origin-list'
import { useReportNames } from './use-names'
import { usePlaces } from './use-places'
import { useInterval, useReasons } from './use-sentences'

type Props = {
  team: string
  storyId: string
  chain: ChainView
  actions: DerivationActions
}

/** Where a claim comes from: how many independent origins each side has, as a sentence, a figure and a list with the reasons. */
export function WhereFrom({ team, storyId, chain, actions }: Props) {
  const t = useTranslations('provenance')
  const nameOf = useReportNames(chain.reports)
  const { derivations, can } = chain
  const place: DerivationPlace = {
    ...{ team, storyId, derivations, actions },
    reports: chain.reports.map(({ id, snapshotId }) => ({ id, snapshotId, name: nameOf(id) })),
    canEdit: can.edit,
  }
  const isSilent = [chain.for, chain.against].every((side) => side.picture.nodes.length === 0)
  return (
    <section aria-labelledby="where" data-chain>
      <SectionHeading id="where" action={can.edit && <AddDerivation place={place} />}>
        {t('title')}
      </SectionHeading>
      <div className="flex flex-col gap-5">
        <Side side="for" chain={chain} place={place} />
        <Side side="against" chain={chain} place={place} />
        {isSilent && <p className="text-soft">{t('nobody')}</p>}
        <Links place={place} />
      </div>
    </section>
  )
}

function Side({ side, chain, place }: { side: ChainSide; chain: ChainView; place: DerivationPlace }) {
  const t = useTranslations('provenance')
  const of = chain[side]
  const sentences = useInterval(side, of, chain.missed)
  const { nameOf, places } = usePlaces(of, chain.reports)
  const reasons = useReasons(of, nameOf)
  const reportName = useReportNames(chain.reports)
  const steps = new Map(
    [...of.origins.flatMap((origin) => origin.steps), ...of.circular].map((step) => [
      step.attributionId,
      step,
    ]),
  )
  const words = new Map(places.map((one) => [one.key, one]))
  const figure = of.picture.nodes.map((node) => ({
    ...placeOf(node, chain, steps),
    name: words.get(node.key)?.name ?? '',
    about: words.get(node.key)?.about ?? '',
  }))
  return (
    <section aria-label={t(`${side}.label`)} className="flex flex-col gap-2">
      <div>
        <p data-interval className="font-serif text-md">
          {sentences.join(' ')}
        </p>
        {reasons.map((reason) => (
          <p key={reason} className="break-words text-soft first-letter:uppercase">
            {reason}
          </p>
        ))}
      </div>
      {figure.length > 0 && (
        <>
          <div className="max-sm:hidden">
            <ChainFigure side={side} layout={layoutOf(of.picture)} places={figure} place={place} />
          </div>
          <OriginList team={place.team} of={of} nameOf={nameOf} reportName={reportName} />
        </>
      )}
    </section>
  )
}

/** What a place of the figure looks like and leads to. */
function placeOf(
  { key, kind, id, origin, isNamed, isCircular, attributionIds }: PictureNode,
  { reports }: ChainView,
  steps: ReadonlyMap<string, StepView>,
): Omit<FigurePlace, 'name' | 'about'> {
  const isArticle = kind === 'REPORT' && reports.some((report) => report.id === id && report.isArticle)
  const plain = isArticle ? 'article' : 'plain'
  return {
    key,
    look: isCircular
      ? 'circular'
      : origin === null
        ? plain
        : isNamed && kind === 'ACTOR'
          ? 'named'
          : 'unnamed',
    reportId: kind === 'REPORT' ? id : null,
    sourceId: kind === 'REPORT' ? null : id,
    says: attributionIds.flatMap((attributionId) => {
      const step = steps.get(attributionId)
      return step && step.otherClaimId === null ? [{ attributionId, source: step.source }] : []
    }),
  }
}

/** Which reports rest on which: what was suggested and waits for a person, then what is held. */
function Links({ place }: { place: DerivationPlace }) {
  const t = useTranslations('provenance')
  const held = place.derivations.filter(({ state }) => state === 'HELD')
  return (
    <>
      <SuggestedLinks place={place} />
      {held.length > 0 && (
        <Disclosure summary={t('links')}>
          <LinkList links={held} place={place} />
        </Disclosure>
      )}
    </>
  )
}
