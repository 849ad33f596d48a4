'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useState } from 'react'
import { KeepStill } from '@/components/ui/keep-still'
import { useCommands } from '@/components/ui/keys/use-commands'
import { lateDialog } from '@/components/ui/late-part'
import type { ClaimListItem, SuggestionView } from '@/lib/claims/view'
import { claimOfSame, sameOf } from './same-proposition'
import type { StoryActions } from './story-actions'
import type { WorkOrder } from './story-href'
import { useArticleLight } from './use-article-light'
import { useDecisions } from './use-decisions'
import { useReasonKeys } from './use-reason-keys'
import { WorkEntry } from './work-entry'
import { neighbour, nextOpen, WORKLIST_ID, type WorkItem, worklist } from './worklist'

const EditDialog = lateDialog(() => import('./edit-dialog').then((module) => module.EditDialog))
const MergeDialog = lateDialog(() => import('./merge-dialog').then((module) => module.MergeDialog))

type WorkbenchProps = {
  team: string
  storyId: string
  suggestions: readonly SuggestionView[]
  claims: readonly ClaimListItem[]
  order: WorkOrder
  /** The words of each suggestion's cue. */
  cues: Readonly<Record<string, string>>
  actions: StoryActions
  canDecide: boolean
}

/** Claims and suggestions beside the article: chosen, decided and opened by key or mouse, lit up in the text. */
export function Workbench({
  team,
  storyId,
  suggestions: given,
  claims,
  order,
  cues,
  actions,
  canDecide,
}: WorkbenchProps) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const decisions = useDecisions(team, given, actions)
  const { suggestions, accept, tellAccepted, explain, restore } = decisions
  const dismissedLast = useReasonKeys(suggestions, explain)
  const items = worklist(suggestions, claims, order)
  const [chosen, choose] = useState<string | null>(null)
  const [dialog, setDialog] = useState<{ kind: 'edit' | 'merge'; suggestion: SuggestionView } | null>(null)
  const [landing, land] = useState<{ id: string } | null>(null)
  // What was chosen may no longer be shown: its words are ordinary words then.
  const isShown = items.some(({ id }) => id === chosen) || claims.some(({ id }) => id === chosen)
  useArticleLight(isShown ? chosen : null, (id) => select(id))
  // With the commit that takes a dialog away: sooner, what is behind it takes no focus; later, the dialog gives it back.
  useLayoutEffect(() => {
    if (landing) document.getElementById(`item-${landing.id}`)?.focus()
  }, [landing])

  const current = items.find((item) => item.id === chosen) ?? null
  const open = canDecide && current?.kind === 'suggestion' ? current.suggestion : null

  function select(id: string | null) {
    choose(id)
    land(id ? { id } : null)
  }
  function settle(act: (suggestion: SuggestionView) => void, suggestion: SuggestionView) {
    act(suggestion)
    select(nextOpen(items, suggestion.id))
  }
  function dismiss(suggestion: SuggestionView) {
    decisions.dismiss(suggestion)
    dismissedLast(suggestion)
  }
  const openClaim = (item: WorkItem | null) =>
    item?.kind === 'claim' && router.push(`/${team}/claims/${item.claim.id}`)
  const deciding = () => open !== null

  useCommands([
    {
      id: 'story.next',
      label: t('keys.next'),
      group: 'list',
      keys: 'j',
      hidden: true,
      run: () => select(neighbour(items, chosen, 1)),
    },
    {
      id: 'story.previous',
      label: t('keys.previous'),
      group: 'list',
      keys: 'k',
      hidden: true,
      run: () => select(neighbour(items, chosen, -1)),
    },
    {
      id: 'story.open',
      label: t('keys.open'),
      group: 'story',
      keys: 'Enter',
      hidden: true,
      when: () => current?.kind === 'claim',
      run: () => void openClaim(current),
    },
    {
      id: 'story.accept',
      label: t('keys.accept'),
      group: 'story',
      keys: 'a',
      when: deciding,
      run: () => {
        if (open) settle(accept, open)
      },
    },
    {
      id: 'story.edit',
      label: t('keys.edit'),
      group: 'story',
      keys: 'e',
      when: deciding,
      run: () => {
        if (open) setDialog({ kind: 'edit', suggestion: open })
      },
    },
    {
      id: 'story.merge',
      label: t('keys.merge'),
      group: 'story',
      keys: 'm',
      when: () => deciding() && claims.length > 0,
      run: () => {
        if (open) setDialog({ kind: 'merge', suggestion: open })
      },
    },
    {
      id: 'story.dismiss',
      label: t('keys.dismiss'),
      group: 'story',
      keys: 'd',
      when: deciding,
      run: () => {
        if (open) settle(dismiss, open)
      },
    },
    {
      id: 'story.report',
      label: t('keys.report'),
      group: 'story',
      run: () => router.push(`/${team}/reports/new?story=${storyId}`),
    },
  ])

  return (
    <>
      <KeepStill given={given}>
        <ol
          id={WORKLIST_ID}
          tabIndex={-1}
          aria-label={t(order === 'worth' ? 'listByWorth' : 'list')}
          className="flex scroll-mt-24 flex-col gap-2 rounded-md outline-offset-4"
        >
          {items.map((item) => (
            <WorkEntry
              key={item.id}
              item={item}
              team={team}
              chosen={item.id === chosen}
              onChoose={() => choose(item.id)}
              mergeable={claims.length > 0}
              same={sameOf(item, suggestions, claims)}
              onSame={select}
              onRestore={canDecide ? restore : null}
              onExplain={explain}
              acts={
                canDecide
                  ? {
                      accept: (suggestion) => settle(accept, suggestion),
                      dismiss: (suggestion) => settle(dismiss, suggestion),
                      edit: (suggestion) => setDialog({ kind: 'edit', suggestion }),
                      merge: (suggestion) => setDialog({ kind: 'merge', suggestion }),
                    }
                  : null
              }
            />
          ))}
        </ol>
      </KeepStill>
      {dialog?.kind === 'edit' && (
        <EditDialog
          team={team}
          storyId={storyId}
          suggestion={dialog.suggestion}
          cue={cues[dialog.suggestion.id] ?? ''}
          claims={claims}
          accept={actions.accept}
          suggestSources={actions.suggestSources}
          onClose={() => setDialog(null)}
          onAccepted={(answer) => {
            tellAccepted(answer)
            select(nextOpen(items, dialog.suggestion.id))
          }}
        />
      )}
      {dialog?.kind === 'merge' && (
        <MergeDialog
          claims={claims}
          first={claimOfSame(dialog.suggestion, suggestions, claims)}
          onClose={() => setDialog(null)}
          onChoose={(mergeInto) =>
            settle((suggestion) => accept(suggestion, { mergeInto }), dialog.suggestion)
          }
        />
      )}
    </>
  )
}
