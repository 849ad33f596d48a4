import { useTranslations } from 'next-intl'
import { SectionHeading } from '@/components/ui/heading'
import { SegmentBar } from '@/components/ui/progress'
import type { StoryProgress as Progress } from '@/lib/stories/view'

/** How far the story is: what was found, what is decided and how, and what still blocks printing. */
export function StoryProgress({ progress, suggested }: { progress: Progress; suggested: number }) {
  const t = useTranslations('workbench.progress')
  const w = useTranslations('workbench')
  const { confirmed, denied, unverified, inReview, toAdjudicate, open, claims } = progress
  const undecided = claims - confirmed - denied - unverified
  return (
    <div className="mb-3">
      <SectionHeading meta={`${t('found', { count: claims })}, ${t('suggested', { count: suggested })}`}>
        {w('claims')}
      </SectionHeading>
      {claims > 0 && (
        <SegmentBar
          label={t('label')}
          segments={[
            { id: 'confirmed', label: t('confirmed'), value: confirmed, tone: 'confirmed' },
            { id: 'denied', label: t('denied'), value: denied, tone: 'denied' },
            { id: 'unverified', label: t('unverified'), value: unverified, tone: 'unverified' },
            { id: 'toAdjudicate', label: t('toAdjudicate'), value: toAdjudicate, tone: 'accent' },
            { id: 'inReview', label: t('inReview'), value: inReview, tone: 'mute' },
            { id: 'open', label: t('open'), value: open, tone: 'neutral' },
          ]}
        />
      )}
      {undecided > 0 && (
        <p className="mt-0.5 text-xs font-semibold text-danger">{t('undecided', { count: undecided })}</p>
      )}
    </div>
  )
}
