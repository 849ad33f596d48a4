import { useTranslations } from 'next-intl'
import { PagedTable } from '@/components/ui/paged-table'
import { Cell, HeadCell, Row, RowHead } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { Page } from '@/lib/core/paging'
import type { SourceListItem } from '@/lib/sources/view'
import { SourceTags } from './source-look'
import { type SourceFilter, sourcesHref } from './sources-href'

/** Sources by name. On a small screen what is beside the name stands below it. */
export function SourceList({
  team,
  page,
  filter,
}: {
  team: string
  page: Page<SourceListItem>
  filter: SourceFilter
}) {
  const t = useTranslations('sources.list')
  return (
    <PagedTable
      label={t('table')}
      pages={t('pages')}
      page={page}
      href={(cursor) => sourcesHref(team, { ...filter, cursor })}
      head={
        <>
          <HeadCell className="md:w-[40%]">{t('name')}</HeadCell>
          <HeadCell className="max-md:hidden">{t('what')}</HeadCell>
          <HeadCell numeric className="max-md:pe-4">
            {t('statements')}
          </HeadCell>
          <HeadCell numeric className="max-md:hidden">
            {t('relayed')}
          </HeadCell>
          <HeadCell numeric className="max-lg:pe-6 max-md:hidden">
            {t('stories')}
          </HeadCell>
          <HeadCell className="max-lg:hidden">{t('last')}</HeadCell>
        </>
      }
    >
      {page.rows.map((source) => (
        <SourceRow key={source.id} team={team} source={source} />
      ))}
    </PagedTable>
  )
}

function SourceRow({ team, source }: { team: string; source: SourceListItem }) {
  const t = useTranslations('sources.list')
  const { id, name, statements, relayed, stories, lastAt } = source
  const others = otherNames(source)
  return (
    <Row>
      <RowHead href={`/${team}/sources/${id}`} name={name}>
        {others.length > 0 && (
          <span className="block text-xs wrap-anywhere text-soft">
            {t.rich('also', { names: () => <bdi>{others.join(' · ')}</bdi> })}
          </span>
        )}
        <span className="mt-1 block md:hidden">
          <SourceTags {...source} />
        </span>
      </RowHead>
      <Cell className="whitespace-nowrap max-md:hidden">
        <SourceTags {...source} />
      </Cell>
      <Cell numeric className="max-md:pe-4">
        {statements}
      </Cell>
      <Cell numeric className="text-soft max-md:hidden">
        {relayed}
      </Cell>
      <Cell numeric className="text-soft max-lg:pe-6 max-md:hidden">
        {stories}
      </Cell>
      <Cell className="whitespace-nowrap text-soft max-lg:hidden">
        {lastAt && <Time at={lastAt} as="relative" />}
      </Cell>
    </Row>
  )
}

/** Every other name of the actor, those of its other records too, each once. */
function otherNames({ name, aliases, merged }: SourceListItem): string[] {
  const all = [...aliases.map((alias) => alias.name), ...merged.flatMap(({ names }) => names)]
  return [...new Set(all)].filter((one) => one !== name)
}
