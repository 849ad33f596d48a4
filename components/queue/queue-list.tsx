'use client'

import { useNow, useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { useSnoozed } from '@/components/reviews/use-snoozed'
import { lateDialog } from '@/components/ui/late-part'
import type { QueueView } from '@/lib/reviews/view'
import { BulkBar } from './bulk-bar'
import { ListChanged } from './list-changed'
import type { QueueActions } from './queue-actions'
import { type BulkTask, QueueDialogs } from './queue-dialogs'
import { QueueRow } from './queue-row'
import { ownOpen, targets } from './selection'
import { useQueueKeys } from './use-queue-keys'
import { useRows } from './use-rows'
import { useSettled } from './use-settled'
import { useTakeOff } from './use-take-off'

const SnoozeDialog = lateDialog(() =>
  import('@/components/reviews/snooze-dialog').then((module) => module.SnoozeDialog),
)

type Props = {
  team: string
  rows: QueueView['rows']
  people: QueueView['people']
  me: string
  /** Whether these are the claims one put aside. */
  isAside: boolean
  canAssign: boolean
  /** The address of "Mine". */
  mineHref: string
  newStoryHref: string | null
  actions: QueueActions
}

/** The table of claims, with the keys that move in it and what can be done to several at once. */
export function QueueList(props: Props) {
  const { team, people, me, isAside, canAssign, mineHref, newStoryHref, actions } = props
  const t = useTranslations('queue')
  const table = useRef<HTMLTableElement>(null)
  const { settled, adopt } = useSettled(props.rows, table)
  const { rows, gone } = settled
  // Nothing acts on what the list holds no longer.
  const ids = rows.flatMap(({ id }) => (gone.has(id) ? [] : [id]))
  const { selection, dispatch, open, onClick } = useRows(team, ids, table)
  const [task, setTask] = useState<BulkTask | null>(null)
  const [aside, setAside] = useState<QueueView['rows'] | null>(null)
  const takeOff = useTakeOff(team, actions)
  const { wake } = useSnoozed(team, actions)
  const hint = useId()
  const now = useNow().getTime()
  const chosen = targets(selection, ids)
  const ask = (kind: BulkTask['kind']) => setTask({ kind, claimIds: chosen })
  const unassign = () => takeOff(rows.filter((row) => chosen.includes(row.id)))
  const own = ownOpen(rows, chosen, me)
  const snooze = () => setAside(own)
  useQueueKeys({
    ...{ dispatch, open, chosen: chosen.length, canAssign, ask, unassign, mineHref, newStoryHref },
    ...{ own: own.length, snooze },
  })

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: presses on links and boxes inside, whose keys are the browser's own */}
      <table
        hidden={rows.length === 0}
        ref={table}
        aria-label={t('title')}
        aria-describedby={hint}
        className="queue-table"
        onClick={onClick}
      >
        <Head
          all={selection.picked.size === ids.length && ids.length > 0}
          some={selection.picked.size > 0}
          onAll={(on) => dispatch({ kind: on ? 'all' : 'none' })}
        />
        <tbody>
          {rows.map((row) => (
            <QueueRow
              key={row.id}
              row={row}
              me={me}
              team={team}
              late={row.dueAt !== null && row.verdict === null && Date.parse(row.dueAt) < now}
              here={selection.at === row.id}
              picked={selection.picked.has(row.id)}
              gone={gone.has(row.id)}
            />
          ))}
        </tbody>
      </table>
      <p id={hint} role="status" className="sr-only">
        {selection.picked.size > 0 ? t('bulk.count', { count: selection.picked.size }) : ''}
      </p>
      {/* It floats over the list's end, so that no row moves. */}
      <div className="no-print sticky bottom-(--toast-rise,1rem) z-10 mx-6 w-fit max-md:mx-3">
        <ListChanged settled={settled} onShow={adopt} />
        {selection.picked.size > 0 && (
          <BulkBar
            count={selection.picked.size}
            canAssign={canAssign}
            onAssign={() => ask('assign')}
            onDue={() => ask('due')}
            onUnassign={unassign}
            onSnooze={own.length > 0 ? snooze : undefined}
            onWake={isAside ? () => wake(own.map(({ id }) => id)) : undefined}
            onClear={() => dispatch({ kind: 'none' })}
          />
        )}
      </div>
      {aside && (
        <SnoozeDialog
          team={team}
          claims={aside}
          actions={actions}
          onClose={() => setAside(null)}
          onDone={() => dispatch({ kind: 'none' })}
        />
      )}
      <QueueDialogs
        task={task}
        team={team}
        people={people}
        actions={actions}
        onClose={() => setTask(null)}
        onDone={() => dispatch({ kind: 'none' })}
      />
    </>
  )
}

function Head({ all, some, onAll }: { all: boolean; some: boolean; onAll: (on: boolean) => void }) {
  const t = useTranslations('queue.columns')
  return (
    <thead>
      <tr>
        <th scope="col" className="queue-tick">
          <label>
            <input
              type="checkbox"
              aria-label={t('selectAll')}
              checked={all}
              ref={(box) => {
                if (box) box.indeterminate = some && !all
              }}
              onChange={({ target }) => onAll(target.checked)}
            />
          </label>
        </th>
        <th scope="col">{t('claim')}</th>
        <th scope="col" className="col-story">
          {t('story')}
        </th>
        <th scope="col" className="col-why">
          {t('why')}
        </th>
        <th scope="col" className="col-count">
          {t('attributions')}
        </th>
        <th scope="col" className="col-with">
          {t('with')}
        </th>
        <th scope="col" className="col-due">
          {t('due')}
        </th>
      </tr>
    </thead>
  )
}
