import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { snapshotHref } from '@/components/archive/snapshot-href'
import { PathLine } from '@/components/attribution/path-line'
import { StanceMark } from '@/components/attribution/stance-mark'
import { ClaimMark } from '@/components/claims/verdict-mark'
import { Tag } from '@/components/ui/badge'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { SourceStatement, SourceView } from '@/lib/claims/source-view'

/** Everything a source said or passed on: its own words and stance, and, apart from them, what the desk found. */
export function StatementTable({ team, source }: { team: string; source: SourceView }) {
  const t = useTranslations('sources.table')
  return (
    <Table label={t('label', { name: source.name })} fluid>
      <thead>
        <tr>
          <HeadCell className="md:w-[26%]">{t('claim')}</HeadCell>
          <HeadCell className="max-md:hidden">{t('stance')}</HeadCell>
          <HeadCell className="w-[32%] max-md:hidden">{t('words')}</HeadCell>
          <HeadCell className="max-lg:hidden">{t('terms')}</HeadCell>
          <HeadCell className="max-lg:hidden">{t('when')}</HeadCell>
          <HeadCell>{t('desk')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {source.page.rows.map((statement) => (
          <StatementRow
            key={`${statement.id}${statement.role}`}
            team={team}
            statement={statement}
            page={source.name}
          />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = {
  team: string
  statement: SourceStatement
  /** The name of the source whose page it is: it may be recorded under another one of the same actor. */
  page: string
}

function StatementRow({ team, statement, page }: RowProps) {
  const t = useTranslations('sources.table')
  const m = useTranslations('marks')
  const { claim, story, terms, saidWhen, recordedAt } = statement
  return (
    <Row>
      <Cell className="py-2">
        <Link
          href={`/${team}/claims/${claim.id}`}
          prefetch={false}
          data-row
          dir="auto"
          className="font-semibold wrap-anywhere hover:underline"
        >
          {claim.text}
        </Link>
        <Link
          href={`/${team}/stories/${story.id}`}
          prefetch={false}
          dir="auto"
          className="mt-0.5 block text-xs wrap-anywhere text-soft hover:underline"
        >
          {story.title}
        </Link>
        <div className="mt-2 flex flex-col gap-1 md:hidden">
          <Taken statement={statement} />
          <Words team={team} statement={statement} page={page} />
        </div>
      </Cell>
      <Cell className="py-2 max-md:hidden">
        <Taken statement={statement} />
      </Cell>
      <Cell className="py-2 max-md:hidden">
        <Words team={team} statement={statement} page={page} />
      </Cell>
      <Cell className="py-2 text-xs whitespace-nowrap text-soft max-lg:hidden">{m(`terms.${terms}`)}</Cell>
      <Cell className="py-2 text-xs text-soft max-lg:hidden">
        {saidWhen && <bdi className="block text-ink">{saidWhen}</bdi>}
        <span className="whitespace-nowrap">
          {t.rich('recorded', { when: () => <Time at={recordedAt} as="relative" /> })}
        </span>
      </Cell>
      <Cell className="py-2">
        <ClaimMark state={claim.state} verdict={claim.verdict} />
      </Cell>
    </Row>
  )
}

/** The source's stance and, of a denial, what it reaches. */
function Taken({ statement: { stance, denialScope } }: { statement: SourceStatement }) {
  const m = useTranslations('marks')
  return (
    <div>
      <StanceMark stance={stance} />
      {denialScope && <span className="block text-xs text-soft">{m(`scope.${denialScope}`)}</span>}
    </div>
  )
}

/** The words as they stand in the document, and whose they are where this source only passed them on. */
function Words({ team, statement, page }: RowProps) {
  const t = useTranslations('sources.table')
  const m = useTranslations('marks')
  const { role, speaker, mode, outlet, quote, snapshotId, start } = statement
  const place = { start, end: start + quote.length }
  return (
    <>
      {(role === 'relay' || speaker !== page) && (
        <span className="block text-xs text-soft">
          {t.rich(role === 'relay' ? 'relayed' : 'recordedAs', {
            speaker: () => <PathLine source={speaker} outlets={[]} />,
          })}
        </span>
      )}
      <Link
        href={snapshotHref(team, snapshotId, { place })}
        prefetch={false}
        dir="auto"
        className="line-clamp-4 font-serif text-quote wrap-anywhere hover:underline"
      >
        {quote}
      </Link>
      <span className="mt-0.5 flex flex-wrap items-baseline gap-1.5 text-xs text-soft">
        <Tag>{m(`mode.${mode}`)}</Tag>
        {outlet && <bdi>{outlet}</bdi>}
      </span>
    </>
  )
}
