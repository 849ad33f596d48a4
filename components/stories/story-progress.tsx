import { useTranslations } from 'next-intl'
import { SectionHeading } from '@/components/ui/heading'
import { SegmentBar } from '@/components/ui/progress'
import type { StoryProgress as Progress } from '@/lib/stories/view'
import { progressSegments } from './list-progress'

/** How far the story is: what was found, what is decided and how, and what still blocks printing. */
export function StoryProgress({ progress, suggested }: { progress: Progress; suggested: number }) {
  const t = useTranslations('workbench.progress')
  const w = useTranslations('workbench')
  const parts = useTranslations('stories.progress')
  const { confirmed, denied, unverified, claims } = progress
  const undecided = claims - confirmed - denied - unverified
  return (
    <div className="mb-3">
      <SectionHeading meta={t('found', { claims, suggested })}>{w('claims')}</SectionHeading>
      {claims > 0 && <SegmentBar label={t('label')} segments={progressSegments(progress, parts)} />}
      {undecided > 0 && (
        <p className="mt-0.5 text-xs font-semibold text-danger">{t('undecided', { count: undecided })}</p>
      )}
    </div>
  )
}
