import { useTranslations } from 'next-intl'
import { TimeLineFigure } from '@/components/attribution/time-line-figure'
import { Disclosure } from '@/components/ui/disclosure'
import { SectionHeading } from '@/components/ui/heading'
import type { WhenEntry, WhenView } from '@/lib/claims/when-view'
import { AsOfForm } from './as-of-form'
import type { ClaimPlace } from './claim-href'
import { WhenTable } from './when-table'

type Props = { team: string; claimId: string; when: WhenView; look: ClaimPlace }

/** More rows than this wait until they are asked for. */
const ROWS_AT_ONCE = 6

/** When who said what, and when the desk learnt it: as figures, and the same point by point as a table. */
export function WhenSection({ team, claimId, when: { asOf, entries }, look }: Props) {
  const t = useTranslations('claims.when')
  if (entries.length === 0) return null
  const said = entries.flatMap(({ id, stance, saidAt }) => (saidAt ? [{ id, stance, at: saidAt.at }] : []))
  const learnt = entries.map(({ id, stance, recordedAt }) => ({ id, stance, at: recordedAt }))
  return (
    <section id="when" aria-labelledby="when-title">
      <SectionHeading id="when-title" meta={<Meta entries={entries} />}>
        {t('title')}
      </SectionHeading>
      <TimeLineFigure
        statements={said}
        label={t('saidFigure', { count: said.length })}
        caption={t('saidCaption')}
        mark={asOf}
      />
      <TimeLineFigure
        statements={learnt}
        label={t('learntFigure', { count: learnt.length })}
        caption={t('learntCaption')}
        mark={asOf}
      />
      <Disclosure
        open={asOf !== null || entries.length <= ROWS_AT_ONCE}
        summary={t('list', { count: entries.length })}
      >
        <WhenTable team={team} claimId={claimId} entries={entries} look={look} />
      </Disclosure>
      <div className="mt-3">
        <AsOfForm team={team} claimId={claimId} look={look} />
      </div>
    </section>
  )
}

/** Of how many the day is told, and how many are placed by the date of their document. */
function Meta({ entries }: { entries: readonly WhenEntry[] }) {
  const t = useTranslations('claims.when')
  const count = (by: 'said' | 'published' | undefined) =>
    entries.filter(({ saidAt }) => saidAt?.by === by).length
  const counts = [
    ['byWords', count('said')],
    ['byPublication', count('published')],
    ['byNothing', count(undefined)],
  ] as const
  const told = counts.filter(([, some]) => some > 0).map(([key, some]) => t(key, { count: some }))
  return told.join(' · ')
}
