import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OrderList } from '@/components/archive/order-line'
import type { OrderActions } from '@/components/archive/order-tools'
import { Live } from '@/components/layout/live'
import { TopBar } from '@/components/layout/top-bar'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ListFilter } from '@/components/ui/list-filter'
import { TabLinks } from '@/components/ui/tabs'
import type { Page } from '@/lib/core/paging'
import type { CaptureOrderView } from '@/lib/stories/capture-order-view'
import type { StoryListItem } from '@/lib/stories/view'
import { NewStoryKey } from './new-story-key'
import { PasteAnywhere } from './paste-anywhere'
import { type StoryFilter, storiesHref } from './stories-href'
import { StoryList } from './story-list'

type StoriesViewProps = {
  team: string
  /** How far the team's history went when the page was read. */
  since: number
  page: Page<StoryListItem>
  /** Pages that are fetched to begin a story with, or could not be. */
  orders: readonly CaptureOrderView[]
  filter: StoryFilter
  canCreate: boolean
  captures: OrderActions
  /** Offers a sample desk to a team that has nothing yet. */
  sample?: ReactNode
}

/** The team's stories, or what to do first to have one. */
export function StoriesView(props: StoriesViewProps) {
  const { team, since, page, filter, canCreate, orders, captures } = props
  const t = useTranslations('stories.list')
  const newHref = `/${team}/stories/new`
  return (
    <>
      <Live team={team} about={{ kind: 'team' }} since={since} />
      <TopBar
        crumbs={[{ label: t('title') }]}
        actions={
          canCreate && (
            <ButtonLink variant="primary" href={newHref} keys="n">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <h1 className="sr-only">{t('title')}</h1>
      {canCreate && <NewStoryKey href={newHref} />}
      {canCreate && <PasteAnywhere href={newHref} />}
      <Views team={team} filter={filter} empty={page.rows.length === 0} />
      <div className="px-6 max-md:px-4">
        <OrderList team={team} orders={orders} canChange={canCreate} actions={captures} />
      </div>
      {page.rows.length > 0 ? (
        <StoryList team={team} page={page} filter={filter} />
      ) : (
        <Nothing {...props} newHref={newHref} />
      )}
    </>
  )
}

function Views({ team, filter, empty }: { team: string; filter: StoryFilter; empty: boolean }) {
  const t = useTranslations('stories.list')
  const { archived, words } = filter
  return (
    <>
      <TabLinks
        label={t('views')}
        tabs={[
          { href: storiesHref(team, { words }), label: t('working'), current: !archived },
          { href: storiesHref(team, { words, archived: true }), label: t('archived'), current: archived },
        ]}
      />
      <div className="no-print px-6 py-2.5 max-md:px-4" hidden={empty && !words}>
        <ListFilter href={`/${team}/stories`} label={t('words')} submit={t('search')} words={words}>
          {archived && <input type="hidden" name="archived" value="1" />}
          {words && (
            <ButtonLink variant="quiet" size="sm" href={storiesHref(team, { archived })}>
              {t('clear')}
            </ButtonLink>
          )}
        </ListFilter>
      </div>
    </>
  )
}

function Nothing({ team, filter, canCreate, sample, newHref }: StoriesViewProps & { newHref: string }) {
  const t = useTranslations('stories.list')
  if (filter.words)
    return (
      <EmptyState
        title={t('noneFound.title')}
        action={<ButtonLink href={storiesHref(team, { archived: filter.archived })}>{t('clear')}</ButtonLink>}
      >
        {t('noneFound.body')}
      </EmptyState>
    )
  if (filter.archived)
    return <EmptyState title={t('noneArchived.title')}>{t('noneArchived.body')}</EmptyState>
  if (!canCreate) return <EmptyState title={t('empty.title')}>{t('empty.readOnly')}</EmptyState>
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        <div className="flex flex-col items-start gap-4">
          <ButtonLink variant="primary" href={newHref}>
            {t('new')}
          </ButtonLink>
          {sample && (
            <div className="flex flex-col gap-1.5">
              <p className="text-soft">{t('empty.sample')}</p>
              {sample}
            </div>
          )}
        </div>
      }
    >
      {t('empty.body')}
    </EmptyState>
  )
}
