'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Dialog } from '../dialog'
import { Kbd } from '../kbd'
import { effectiveKeys } from './bindings'
import { type Command, GROUPS } from './command'
import { useKeys } from './context'

/** Every key of this page, as the person has set them. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('common.keys')
  const { registry, preferences } = useKeys()
  const commands = useSyncExternalStore(registry.subscribe, registry.list, registry.list)
  const bound = commands.filter((command) => effectiveKeys(command, preferences).length > 0)
  const groups = GROUPS.map((group) => ({
    group,
    commands: bound.filter((command) => command.group === group),
  }))
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      readOnly
      title={t('sheet')}
      description={preferences.singleKeys ? t('sheetNote') : t('singleOff')}
    >
      <div className="columns-1 gap-8 pb-3 sm:columns-2 lg:columns-3">
        {groups.map(
          ({ group, commands: members }) =>
            members.length > 0 && (
              <section key={group} className="mb-4 break-inside-avoid">
                <h3 className="mb-1 text-xs font-semibold text-soft">{t(`groups.${group}`)}</h3>
                <dl>
                  {members.map((command) => (
                    <Line key={command.id} command={command} keys={effectiveKeys(command, preferences)} />
                  ))}
                </dl>
              </section>
            ),
        )}
      </div>
    </Dialog>
  )
}

function Line({ command, keys }: { command: Command; keys: readonly string[] }) {
  return (
    <div className="flex items-baseline justify-between gap-3 border-b border-line py-1">
      <dt>{command.label}</dt>
      <dd className="flex gap-1.5">
        {keys.map((binding) => (
          <Kbd key={binding} keys={binding} spoken />
        ))}
      </dd>
    </div>
  )
}
