import { useNow, useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { PagedTable } from '@/components/ui/paged-table'
import { SegmentBar } from '@/components/ui/progress'
import { Cell, HeadCell, Row, RowHead } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Page } from '@/lib/core/paging'
import type { StoryListItem } from '@/lib/stories/view'
import { isOverdue, progressSegments } from './list-progress'
import { type StoryFilter, storiesHref } from './stories-href'

/** Stories as one dense table, the newest first. On a small screen what is beside the title stands below it. */
export function StoryList({
  team,
  page,
  filter,
}: {
  team: string
  page: Page<StoryListItem>
  filter: StoryFilter
}) {
  const t = useTranslations('stories.list')
  return (
    <PagedTable
      label={t('table')}
      pages={t('pages')}
      page={page}
      href={(cursor) => storiesHref(team, { ...filter, cursor })}
      head={
        <>
          <HeadCell className="md:w-[36%]">{t('story')}</HeadCell>
          <HeadCell className="max-md:hidden">{t('outlet')}</HeadCell>
          <HeadCell className="max-md:hidden">{t('deadline')}</HeadCell>
          <HeadCell className="w-[28%] max-md:hidden">{t('progress')}</HeadCell>
          <HeadCell numeric className="max-lg:pe-6 max-md:hidden">
            {t('claims')}
          </HeadCell>
          <HeadCell className="max-lg:hidden">{t('by')}</HeadCell>
        </>
      }
    >
      {page.rows.map((story) => (
        <StoryRow key={story.id} team={team} story={story} />
      ))}
    </PagedTable>
  )
}

function StoryRow({ team, story }: { team: string; story: StoryListItem }) {
  const { id, title, outlet, progress, createdAt, createdBy } = story
  return (
    <Row>
      <RowHead href={`/${team}/stories/${id}`} name={title}>
        <div className="mt-1 flex flex-col gap-1 pe-2 text-xs text-soft md:hidden">
          <span className="flex flex-wrap gap-x-2">
            {outlet && <bdi>{outlet}</bdi>}
            <Deadline story={story} />
          </span>
          <Progress story={story} />
        </div>
      </RowHead>
      <Cell className="py-2 wrap-anywhere text-soft max-md:hidden">{outlet && <bdi>{outlet}</bdi>}</Cell>
      <Cell className="py-2 whitespace-nowrap max-md:hidden">
        <Deadline story={story} />
      </Cell>
      <Cell className="py-2 max-md:hidden">
        <Progress story={story} />
      </Cell>
      <Cell numeric className="py-2 max-lg:pe-6 max-md:hidden">
        {progress.claims}
      </Cell>
      <Cell className="py-2 text-soft max-lg:hidden">
        <bdi className="wrap-anywhere">{createdBy}</bdi>{' '}
        <Time at={createdAt} as="relative" className="text-xs text-faint" />
      </Cell>
    </Row>
  )
}

function Deadline({ story }: { story: StoryListItem }) {
  const t = useTranslations('stories.list')
  const late = isOverdue(story, useNow())
  const { deadline } = story
  if (!deadline) return null
  const when = () => <Time at={deadline} as="relative" />
  return (
    <span className={cx(late && 'font-semibold text-danger')}>
      {late ? t.rich('overdue', { when }) : when()}
    </span>
  )
}

function Progress({ story: { progress } }: { story: StoryListItem }) {
  const t = useTranslations('stories.list')
  const segments = progressSegments(progress, useTranslations('stories.progress'))
  if (segments.length === 0) return <span className="text-xs text-faint">{t('noClaims')}</span>
  return <SegmentBar label={t('progress')} segments={segments} />
}
