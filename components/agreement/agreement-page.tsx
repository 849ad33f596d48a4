import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/heading'
import type { AgreementView } from '@/lib/reviews/agreement/view'
import { agreementHref, judgedHref } from './agreement-href'
import { Cells } from './cells'
import { Figure } from './figure'
import { Figures } from './figures'
import { Month } from './month'
import { Pairs } from './pairs'

/** How far the reviewers of a desk agree, with the claims behind every number. */
export function AgreementPage({ team, view }: { team: string; view: AgreementView }) {
  const t = useTranslations('agreement')
  const { month, overall, chosen } = view
  if (overall.n === 0)
    return (
      <EmptyState
        title={month === null ? t('empty') : t('emptyMonth')}
        action={month !== null && <ButtonLink href={agreementHref(team)}>{t('allMonths')}</ButtonLink>}
      >
        {t('emptyHint')}
      </EmptyState>
    )
  return (
    <div className="flex flex-col gap-7 py-5">
      <div className="flex max-w-[48rem] flex-col gap-1 px-6 max-md:px-4">
        <p>{t('lead')}</p>
        <p className="text-xs text-soft">{t('scale')}</p>
        <p className="text-xs text-soft">{t('method')}</p>
        {month !== null && (
          <p className="flex flex-wrap items-baseline gap-x-3 text-xs">
            <span>{t.rich('only', { month: () => <Month month={month} /> })}</span>
            <ButtonLink size="sm" href={agreementHref(team)}>
              {t('allMonths')}
            </ButtonLink>
          </p>
        )}
      </div>
      <section className="px-6 max-md:px-4">
        <SectionHeading meta={t('claims', { count: overall.n })}>{t('overall')}</SectionHeading>
        <p className="text-xl">
          <Figure agreement={overall} />
        </p>
      </section>
      <Figures team={team} view={view} />
      {chosen ? (
        <section>
          <div className="px-6 max-md:px-4">
            <SectionHeading
              meta={<Figure agreement={chosen.agreement} />}
              action={
                <ButtonLink size="sm" href={agreementHref(team, { month })}>
                  {t('close')}
                </ButtonLink>
              }
            >
              <bdi>{t('pairName', { first: chosen.first.name, second: chosen.second.name })}</bdi>
            </SectionHeading>
          </div>
          <Cells
            label={t('pairTable', { first: chosen.first.name, second: chosen.second.name })}
            lines={t('found', { name: chosen.first.name })}
            columns={t('found', { name: chosen.second.name })}
            cells={chosen.cells}
            href={(a, b) => judgedHref(team, { month, pair: chosen, a, b })}
          />
        </section>
      ) : (
        <section>
          <div className="px-6 max-md:px-4">
            <SectionHeading>{t('where')}</SectionHeading>
            <p className="mb-2 text-xs text-soft">{t('whereHint')}</p>
          </div>
          <Cells
            label={t('whereTable')}
            lines={t('oneFound')}
            columns={t('otherFound')}
            cells={view.together}
            half
            href={(a, b) => judgedHref(team, { month, a, b })}
          />
        </section>
      )}
      <Pairs team={team} view={view} />
    </div>
  )
}
