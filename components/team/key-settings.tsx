'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState, useSyncExternalStore, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { callAction } from '@/components/ui/call-action'
import { Checkbox } from '@/components/ui/checkbox'
import { SectionHeading } from '@/components/ui/heading'
import { findClashes } from '@/components/ui/keys/bindings'
import { GROUPS, type KeyPreferences } from '@/components/ui/keys/command'
import { useKeys } from '@/components/ui/keys/context'
import { mergeSeen, type SeenCommand, seenCommands } from '@/components/ui/keys/seen'
import { useToast } from '@/components/ui/toast'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import {
  changeKeys,
  changesNothing,
  type KeyChanges,
  NO_KEY_CHANGES,
  realChanges,
} from '@/lib/teams/key-changes'
import type { Action } from '@/lib/web/result'
import { KeyRow } from './key-row'

const nothing = () => () => {}
const stored = () => JSON.stringify(seenCommands())
const none = () => '[]'

function useSeen(): SeenCommand[] {
  const { registry } = useKeys()
  const present = useSyncExternalStore(registry.subscribe, registry.list, registry.list)
  const seen = useSyncExternalStore(nothing, stored, none)
  return useMemo(() => mergeSeen(JSON.parse(seen) as SeenCommand[], present), [seen, present])
}

/** Single keys on or off, and other keys for any command. What is chosen is tried out at once and kept when saved. */
export function KeySettings({ preferences, action }: { preferences: KeyPreferences; action: Action<void> }) {
  const t = useTranslations('team.keys')
  const common = useTranslations('common')
  const toast = useToast()
  const noAnswer = useNoAnswer()
  const commands = useSeen()
  const [unsaved, setUnsaved] = useState<KeyChanges>(NO_KEY_CHANGES)
  const chosen = changeKeys(preferences, unsaved)
  const changes = realChanges(preferences, unsaved)
  const [pending, start] = useTransition()
  const clashes = findClashes(commands, chosen)
  const same = changesNothing(changes)
  const label = (id: string) => commands.find((command) => command.id === id)?.label ?? id
  const othersOf = (id: string) =>
    clashes.flatMap(({ ids }) => (ids.includes(id) ? ids.filter((other) => other !== id) : [])).map(label)

  const save = () =>
    start(async () => {
      const result = await callAction(action, changes, noAnswer)
      if (!result.ok) return toast({ message: result.problem.message, tone: 'problem' })
      toast({ message: t('saved') })
      // Together with the page as it is now, not before: until then these are not among what is stored.
      start(() => setUnsaved((now) => (now === unsaved ? NO_KEY_CHANGES : now)))
    })

  return (
    <div className="flex max-w-[46rem] flex-col gap-6 px-6 py-6 max-md:px-4">
      <Checkbox
        label={t('single')}
        hint={t('singleHint')}
        checked={chosen.singleKeys}
        onChange={(event) => setUnsaved({ ...unsaved, singleKeys: event.target.checked })}
      />
      {GROUPS.map((group) => {
        const members = commands.filter((command) => command.group === group)
        if (members.length === 0) return null
        return (
          <section key={group}>
            <SectionHeading>{common(`keys.groups.${group}`)}</SectionHeading>
            <ul className="border-t border-line">
              {members.map((command) => (
                <KeyRow
                  key={command.id}
                  command={command}
                  preferences={chosen}
                  others={othersOf(command.id)}
                  onBind={(keys) => setUnsaved({ ...unsaved, map: { ...unsaved.map, [command.id]: keys } })}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <p className="text-xs text-soft">{t('note')}</p>
      <div className="sticky bottom-0 flex items-center gap-3 border-t border-line bg-paper py-3">
        <Button variant="primary" pending={pending} disabled={same} onClick={save}>
          {t('save')}
        </Button>
        <span role="status" className="text-xs text-soft">
          {!same && t('unsaved')}
        </span>
      </div>
    </div>
  )
}
