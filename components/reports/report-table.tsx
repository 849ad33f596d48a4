import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { shortDigest } from '@/lib/archive/short-digest'
import type { ReportList, ReportListItem } from '@/lib/reports/view'

/** The frozen reports of the team, or of one story, newest first, or what to do to have one. */
export function ReportTable({ team, list }: { team: string; list: ReportList }) {
  const t = useTranslations('reports.list')
  const { story } = list
  if (list.rows.length === 0) return <NoReports team={team} story={story} />
  const href = (cursor: string | null) =>
    cursor ? `?${new URLSearchParams({ ...(story && { story: story.id }), cursor })}` : undefined
  return (
    <>
      <Table label={t('table')}>
        <thead>
          <tr>
            <HeadCell numeric>{t('number')}</HeadCell>
            <HeadCell>{t('report')}</HeadCell>
            <HeadCell>{t('story')}</HeadCell>
            <HeadCell numeric>{t('claims')}</HeadCell>
            <HeadCell>{t('frozen')}</HeadCell>
            <HeadCell>{t('by')}</HeadCell>
            <HeadCell>{t('digest')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <ReportRow key={row.id} team={team} row={row} />
          ))}
        </tbody>
      </Table>
      <div className="px-6 max-md:px-4">
        <Pager label={t('pages')} previousHref={href(list.previous)} nextHref={href(list.next)} />
      </div>
    </>
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
  return (
    <Row>
      <Cell numeric>{row.number}</Cell>
      <Cell className="min-w-[14rem] break-words">
        <Link
          href={`/${team}/reports/${row.id}`}
          prefetch={false}
          className="target font-semibold hover:underline"
          dir="auto"
        >
          {row.title}
        </Link>
      </Cell>
      <Cell className="min-w-[10rem] break-words">
        <Link
          href={`/${team}/stories/${row.story.id}`}
          prefetch={false}
          className="target hover:underline"
          dir="auto"
        >
          {row.story.title}
        </Link>
      </Cell>
      <Cell numeric>{row.claims}</Cell>
      <Cell className="whitespace-nowrap">
        <Time at={row.frozenAt} />
      </Cell>
      <Cell>
        <bdi>{row.frozenBy}</bdi>
      </Cell>
      <Cell className="font-mono text-xs whitespace-nowrap text-soft" title={row.digest}>
        {shortDigest(row.digest)}
      </Cell>
    </Row>
  )
}
