import { useTranslations } from 'next-intl'
import { StanceMark } from '@/components/attribution/stance-mark'
import { TimeLineFigure } from '@/components/attribution/time-line-figure'
import { Page } from '@/components/layout/page'
import { TopBar } from '@/components/layout/top-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintHeading, SectionHeading } from '@/components/ui/heading'
import { Pager } from '@/components/ui/pager'
import { RowKeys } from '@/components/ui/row-keys'
import { STANCES } from '@/lib/attribution/model'
import type { SourceView } from '@/lib/claims/source-view'
import { Aliases } from './aliases'
import { EditSource } from './edit-source'
import { IsTheSameAs } from './is-the-same-as'
import { KnownTo } from './known-to'
import { OneSource } from './one-source'
import type { SourceActions } from './source-actions'
import { SourceTags } from './source-look'
import { StatementTable } from './statement-table'

type SourcePageProps = { team: string; me: string; source: SourceView; actions: SourceActions }

/** One source: who it is, and everything it asserted, confirmed, denied and passed on, across stories. */
export function SourcePage({ team, me, source, actions }: SourcePageProps) {
  const t = useTranslations('sources')
  return (
    <>
      <TopBar
        crumbs={[{ label: t('list.title'), href: `/${team}/sources` }, { label: source.name }]}
        actions={
          source.can.edit && (
            <>
              {!source.oneWith && <IsTheSameAs team={team} source={source} actions={actions} />}
              <EditSource team={team} source={source} action={actions.editSource} />
            </>
          )
        }
      />
      <Page>
        <Who source={source} />
        <div className="mt-5 flex flex-col gap-5 empty:hidden">
          <KnownTo team={team} me={me} source={source} actions={actions} />
          <OneSource team={team} source={source} actions={actions} />
          <Aliases team={team} source={source} actions={actions} />
        </div>
      </Page>
      <Said team={team} source={source} />
    </>
  )
}

function Who({ source }: { source: SourceView }) {
  const t = useTranslations('sources.page')
  return (
    <header className="flex max-w-read flex-col gap-2">
      <PrintHeading>{source.name}</PrintHeading>
      <p>
        <SourceTags kind={source.kind} naming={source.naming} />
      </p>
      {source.description && (
        <p dir="auto" className="wrap-anywhere whitespace-pre-line">
          {source.description}
        </p>
      )}
      {source.naming !== 'NAMED' && <p className="text-xs text-soft">{t('unnamed')}</p>}
    </header>
  )
}

function Said({ team, source }: { team: string; source: SourceView }) {
  const t = useTranslations('sources.page')
  const { page, statements, relayed, stories } = source
  const href = (cursor: string | null) => (cursor ? `?cursor=${encodeURIComponent(cursor)}` : undefined)
  if (page.rows.length === 0) return <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>
  return (
    <section aria-labelledby="said">
      <div className="px-6 pt-2 max-md:px-4">
        <SectionHeading id="said" meta={t('counts', { statements, relayed, stories })}>
          {t('said')}
        </SectionHeading>
        <Stances source={source} />
        <TimeLineFigure
          statements={page.rows.map(({ id, stance, recordedAt }) => ({ id, stance, at: recordedAt }))}
          label={t('timeLine', { count: page.rows.length })}
          caption={t('recorded')}
        />
      </div>
      <RowKeys />
      <StatementTable team={team} source={source} />
      <div className="px-6 max-md:px-4">
        <Pager label={t('pages')} previousHref={href(page.previous)} nextHref={href(page.next)} />
      </div>
    </section>
  )
}

/** How often it takes each stance; a stance it never took is left out. */
function Stances({ source: { stances } }: { source: SourceView }) {
  const t = useTranslations('sources.page')
  const taken = STANCES.filter((stance) => stances[stance] > 0)
  if (taken.length === 0) return null
  return (
    <ul aria-label={t('stances')} className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
      {taken.map((stance) => (
        <li key={stance} className="flex items-baseline gap-1.5">
          <StanceMark stance={stance} /> {stances[stance]}
        </li>
      ))}
    </ul>
  )
}
