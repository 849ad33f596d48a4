import { useTranslations } from 'next-intl'
import { TopBar } from '@/components/layout/top-bar'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ListFilter } from '@/components/ui/list-filter'
import { Select } from '@/components/ui/select'
import type { Page } from '@/lib/core/paging'
import { SOURCE_KINDS } from '@/lib/sources/model'
import type { SourceListItem } from '@/lib/sources/view'
import { SourceList } from './source-list'
import { type SourceFilter, sourcesHref } from './sources-href'

type SourcesViewProps = { team: string; page: Page<SourceListItem>; filter: SourceFilter }

/** Everyone this desk has written down as having supplied information. */
export function SourcesView({ team, page, filter }: SourcesViewProps) {
  const t = useTranslations('sources.list')
  const narrowed = filter.words !== '' || filter.kind !== null
  return (
    <>
      <TopBar crumbs={[{ label: t('title') }]} />
      <h1 className="sr-only">{t('title')}</h1>
      {(page.rows.length > 0 || narrowed) && <Narrow team={team} filter={filter} narrowed={narrowed} />}
      {page.rows.length > 0 ? (
        <SourceList team={team} page={page} filter={filter} />
      ) : narrowed ? (
        <EmptyState
          title={t('noneFound')}
          action={<ButtonLink href={sourcesHref(team, {})}>{t('clear')}</ButtonLink>}
        >
          {t('noneFoundHint')}
        </EmptyState>
      ) : (
        <EmptyState
          title={t('empty')}
          action={
            <ButtonLink variant="primary" href={`/${team}/stories`}>
              {t('toStories')}
            </ButtonLink>
          }
        >
          {t('emptyHint')}
        </EmptyState>
      )}
    </>
  )
}

function Narrow({ team, filter, narrowed }: { team: string; filter: SourceFilter; narrowed: boolean }) {
  const t = useTranslations('sources.list')
  const kinds = useTranslations('marks.kind')
  return (
    <div className="no-print px-6 py-2.5 max-md:px-4">
      <ListFilter href={`/${team}/sources`} label={t('words')} submit={t('search')} words={filter.words}>
        <Select
          key={filter.kind}
          name="kind"
          aria-label={t('kind')}
          defaultValue={filter.kind ?? ''}
          placeholder={t('anyKind')}
          options={SOURCE_KINDS.map((value) => ({ value, label: kinds(value) }))}
          className="max-w-44"
        />
        {narrowed && (
          <ButtonLink variant="quiet" size="sm" href={sourcesHref(team, {})}>
            {t('clear')}
          </ButtonLink>
        )}
      </ListFilter>
    </div>
  )
}
