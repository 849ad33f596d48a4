import { useTranslations } from 'next-intl'
import { Words } from '@/components/layout/words'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SectionHeading } from '@/components/ui/heading'
import type { ReportChoice } from '@/lib/reports/view'
import type { Action, ProblemView } from '@/lib/web/result'
import { ChooseForm } from './choose-form'
import { ReportSheet } from './sheet'

type Props = {
  team: string
  choice: ReportChoice
  refusal: ProblemView | null
  freeze: Action<void>
  preview: Action<void>
}

/** Choosing on one side, what will leave on the other; on a small screen one below the other. */
export function NewReport({ team, choice, refusal, ...actions }: Props) {
  const t = useTranslations('reports.new')
  const { draft, candidates, refusal: _, ...rest } = choice
  if (candidates.length === 0)
    return (
      <EmptyState
        title={t('noClaims')}
        action={<ButtonLink href={`/${team}/stories/${choice.story.id}`}>{t('toStory')}</ButtonLink>}
      >
        {t('noClaimsHint')}
      </EmptyState>
    )
  return (
    <div className="grid lg:grid-cols-[25.3rem_minmax(0,1fr)]">
      <div className="no-print min-w-0 border-line px-6 py-6 max-md:px-4 max-lg:border-b lg:border-e">
        <Words namespaces={['reports', 'marks']}>
          <ChooseForm team={team} candidates={candidates} choice={rest} refusal={refusal} {...actions} />
        </Words>
      </div>
      <section aria-labelledby="preview" className="min-w-0 px-6 py-6 max-md:px-4">
        <SectionHeading id="preview" meta={t('previewMeta')}>
          {t('preview')}
        </SectionHeading>
        {draft ? (
          <ReportSheet content={draft} digest={null} />
        ) : (
          <p className="text-soft">{t(refusal ? 'nothingLeaves' : 'nothingChosen')}</p>
        )}
      </section>
    </div>
  )
}
