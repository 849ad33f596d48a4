import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { shortDigest } from '@/lib/archive/short-digest'
import type { Page } from '@/lib/core/paging'
import type { ReportListItem } from '@/lib/reports/view'

/** The team's frozen reports, newest first, or what to do to have one. */
export function ReportList({ team, page }: { team: string; page: Page<ReportListItem> }) {
  const t = useTranslations('reports.list')
  if (page.rows.length === 0)
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={
          <ButtonLink variant="primary" href={`/${team}/stories`}>
            {t('emptyAction')}
          </ButtonLink>
        }
      >
        {t('empty')}
      </EmptyState>
    )
  const href = (cursor: string | null) => (cursor ? `?cursor=${encodeURIComponent(cursor)}` : undefined)
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
          {page.rows.map((row) => (
            <ReportRow key={row.id} team={team} row={row} />
          ))}
        </tbody>
      </Table>
      <div className="px-6 max-md:px-4">
        <Pager label={t('pages')} previousHref={href(page.previous)} nextHref={href(page.next)} />
      </div>
    </>
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
