'use client'

import { Bookmark } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { lateDialog } from '@/components/ui/late-part'
import { Menu } from '@/components/ui/menu'
import type { MenuItem } from '@/components/ui/menu-item'
import type { QueueFilter, SavedViewView } from '@/lib/reviews/view'
import { queueHref, sameFilters } from './queue-href'
import { useViews } from './use-views'
import type { ViewActions } from './view-actions'

const SaveViewDialog = lateDialog(() => import('./save-view-dialog').then((module) => module.SaveViewDialog))
const RenameViewDialog = lateDialog(() =>
  import('./rename-view-dialog').then((module) => module.RenameViewDialog),
)

type Props = {
  team: string
  views: readonly SavedViewView[]
  filter: QueueFilter
  canShare: boolean
  actions: ViewActions
}

/** The list of saved views, and what can be done with the one that is open. */
export function SavedViews({ team, views, filter, canShare, actions }: Props) {
  const t = useTranslations('queue.views')
  const router = useRouter()
  const [dialog, setDialog] = useState<'save' | 'rename' | null>(null)
  const act = useViews(team, actions)
  const open = views.find(({ id }) => id === filter.view)
  const differs = open !== undefined && !sameFilters(open.filters, filter)
  const href = (view: SavedViewView) => queueHref(team, { ...view.filters, view: view.id })
  useCommands([
    { id: 'queue.view-save', label: t('save'), group: 'queue', run: () => setDialog('save') },
    ...views.map((view) => ({
      id: `queue.view.${view.id}`,
      label: t('open', { name: view.name }),
      group: 'queue' as const,
      run: () => router.push(href(view)),
    })),
  ])

  const group = (label: string, shared: boolean): MenuItem[] => {
    const some = views.filter((view) => view.shared === shared)
    if (some.length === 0) return []
    return [
      { id: `shared ${shared}`, kind: 'heading', label },
      ...some.map((view) => ({
        id: view.id,
        label: <bdi className="wrap-anywhere">{view.name}</bdi>,
        href: href(view),
        icon: view === open ? <Bookmark aria-hidden="true" className="size-3.5 fill-current" /> : undefined,
      })),
      { id: `after ${shared}`, kind: 'separator' },
    ]
  }
  const ofOpen: MenuItem[] = open?.canEdit
    ? [
        { id: 'rename', label: t('rename', { name: open.name }), onSelect: () => setDialog('rename') },
        {
          id: 'remove',
          label: t('remove', { name: open.name }),
          tone: 'danger',
          onSelect: () => act.remove(open),
        },
      ]
    : []
  return (
    <div className="no-print flex flex-wrap items-center gap-2 px-6 pt-2.5 max-md:px-4">
      <Menu
        label={open ? t('named', { name: open.name }) : t('label')}
        trigger={
          <span className="inline-flex min-w-0 items-center gap-1.5">
            <Bookmark aria-hidden="true" className="size-3.5 shrink-0" />
            <bdi className="max-w-64 truncate">{open ? t('named', { name: open.name }) : t('label')}</bdi>
          </span>
        }
        items={[
          ...group(t('own'), false),
          ...group(t('shared'), true),
          { id: 'save', label: t('save'), onSelect: () => setDialog('save') },
          ...ofOpen,
        ]}
      />
      {open?.canEdit && differs && (
        <Button pending={act.pending} onClick={() => act.refilter(open, filter)}>
          {t('saveChanges', { name: open.name })}
        </Button>
      )}
      <span className="ms-auto max-md:hidden">
        <CopyButton size="sm" variant="quiet" value={queueHref(team, filter)} label={t('copy')} />
      </span>
      {dialog === 'save' && (
        <SaveViewDialog
          team={team}
          filter={filter}
          canShare={canShare}
          save={actions.save}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'rename' && open && (
        <RenameViewDialog team={team} view={open} rename={actions.rename} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}
