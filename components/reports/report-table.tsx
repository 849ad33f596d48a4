import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Mark } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PagedTable } from '@/components/ui/paged-table'
import { Cell, HeadCell, Row, RowHead } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { shortDigest } from '@/lib/archive/short-digest'
import type { ReportList, ReportListItem } from '@/lib/reports/view'

/** The frozen reports of the team, or of one story, newest first, or what to do to have one. */
export function ReportTable({ team, list }: { team: string; list: ReportList }) {
  const t = useTranslations('reports.list')
  const { story } = list
  if (list.rows.length === 0) return <NoReports team={team} story={story} />
  return (
    <PagedTable
      label={t('table')}
      pages={t('pages')}
      page={list}
      href={(cursor) => `?${new URLSearchParams({ ...(story && { story: story.id }), cursor })}`}
      head={
        <>
          <HeadCell numeric className="w-0">
            {t('number')}
          </HeadCell>
          <HeadCell className="md:w-[30%]">{t('report')}</HeadCell>
          <HeadCell className="max-md:hidden">{t('story')}</HeadCell>
          <HeadCell numeric className="max-md:pe-4">
            {t('claims')}
          </HeadCell>
          <HeadCell className="max-md:hidden">{t('frozen')}</HeadCell>
          <HeadCell className="max-lg:hidden">{t('digest')}</HeadCell>
        </>
      }
    >
      {list.rows.map((row) => (
        <ReportRow key={row.id} team={team} row={row} />
      ))}
    </PagedTable>
  )
}

function NoReports({ team, story }: { team: string; story: ReportList['story'] }) {
  const t = useTranslations('reports.list')
  return (
    <EmptyState
      title={story ? t('emptyOfStory') : t('emptyTitle')}
      action={
        <ButtonLink variant="primary" href={`/${team}/stories${story ? `/${story.id}` : ''}`}>
          {story ? t('toStory') : t('emptyAction')}
        </ButtonLink>
      }
    >
      {t('empty')}
    </EmptyState>
  )
}

function ReportRow({ team, row }: { team: string; row: ReportListItem }) {
  const t = useTranslations('reports.list')
  const frozen = t.rich('frozenBy', {
    name: row.frozenBy,
    when: () => <Time at={row.frozenAt} />,
    by: (name) => <bdi className="wrap-anywhere">{name}</bdi>,
  })
  const story = (
    <Link
      href={`/${team}/stories/${row.story.id}`}
      prefetch={false}
      className="target wrap-anywhere hover:underline"
      dir="auto"
    >
      {row.story.title}
    </Link>
  )
  return (
    <Row>
      <Cell numeric className="py-2">
        {row.number}
      </Cell>
      <RowHead href={`/${team}/reports/${row.id}`} name={row.title}>
        {row.again > 0 && (
          <p className="mt-1">
            <Mark tone="neutral">{t('again', { count: row.again })}</Mark>
          </p>
        )}
        <div className="mt-1 flex flex-col items-start gap-1 text-xs text-soft md:hidden">
          {story}
          <span>{frozen}</span>
        </div>
      </RowHead>
      <Cell className="py-2 max-md:hidden">{story}</Cell>
      <Cell numeric className="py-2 max-md:pe-4">
        {row.claims}
      </Cell>
      <Cell className="py-2 text-soft max-md:hidden">{frozen}</Cell>
      <Cell className="py-2 font-mono text-xs whitespace-nowrap text-soft max-lg:hidden" title={row.digest}>
        {shortDigest(row.digest)}
      </Cell>
    </Row>
  )
}
