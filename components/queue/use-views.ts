'use client'

import { useTranslations } from 'next-intl'
import { useAct } from '@/components/ui/use-act'
import type { QueueFilters, SavedViewView } from '@/lib/reviews/view'
import type { ViewActions } from './view-actions'

/** What the filters of a view are sent as: nothing else of where the reader is. */
const sent = ({ tab, words, storyId, reviewerId, due }: QueueFilters) => ({
  ...{ tab, words, storyId, reviewerId, due },
})

/** Saves other filters in a view, or removes it; the toast takes either back. */
export function useViews(team: string, actions: ViewActions) {
  const t = useTranslations('queue.views')
  const { run, takeBack, pending } = useAct()
  const say = (message: string) => () => ({ message })
  return {
    pending,
    refilter: ({ id: viewId, name, version, filters }: SavedViewView, wanted: QueueFilters) =>
      run(actions.refilter, { team, viewId, version, ...sent(wanted) }, (now) => ({
        message: t('changesSaved', { name }),
        undo: () =>
          takeBack(
            actions.refilter,
            { team, viewId, version: now.version, ...sent(filters) },
            say(t('changesUndone', { name })),
          ),
      })),
    remove: ({ id: viewId, name, shared, version, filters }: SavedViewView) =>
      run(actions.remove, { team, viewId, version }, () => ({
        message: t('removed', { name }),
        undo: () =>
          takeBack(actions.save, { team, name, shared, ...sent(filters) }, say(t('putBack', { name }))),
      })),
  }
}
