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
  const [chosen, setChosen] = useState(preferences)
  const [pending, start] = useTransition()
  const clashes = findClashes(commands, chosen)
  const same = JSON.stringify(chosen) === JSON.stringify(preferences)
  const label = (id: string) => commands.find((command) => command.id === id)?.label ?? id
  const othersOf = (id: string) =>
    clashes.flatMap(({ ids }) => (ids.includes(id) ? ids.filter((other) => other !== id) : [])).map(label)

  function bind(id: string, keys: string | null) {
    const { [id]: _, ...rest } = chosen.map
    setChosen({ ...chosen, map: keys === null ? rest : { ...rest, [id]: keys } })
  }

  const save = () =>
    start(async () => {
      const result = await callAction(action, chosen, noAnswer)
      if (result.ok) toast({ message: t('saved') })
      else toast({ message: result.problem.message, tone: 'problem' })
    })

  return (
    <div className="flex max-w-[46rem] flex-col gap-6 px-6 py-6 max-md:px-4">
      <Checkbox
        label={t('single')}
        hint={t('singleHint')}
        checked={chosen.singleKeys}
        onChange={(event) => setChosen({ ...chosen, singleKeys: event.target.checked })}
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
                  onBind={(keys) => bind(command.id, keys)}
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
