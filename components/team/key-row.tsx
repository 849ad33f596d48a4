'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { effectiveKeys } from '@/components/ui/keys/bindings'
import type { KeyPreferences } from '@/components/ui/keys/command'
import type { SeenCommand } from '@/components/ui/keys/seen'
import { KeyRecorder } from './key-recorder'

type KeyRowProps = {
  command: SeenCommand
  preferences: KeyPreferences
  /** Other commands with the same keys. They may stand on other pages, so it is told and not refused. */
  others: readonly string[]
  /** Own keys; '' for none, null for the usual ones. */
  onBind: (keys: string | null) => void
}

/** One command and its keys. */
export function KeyRow({ command, preferences, others, onBind }: KeyRowProps) {
  const t = useTranslations('team.keys')
  const keys = effectiveKeys(command, preferences)
  const changed = preferences.map[command.id] !== undefined
  const named = { command: command.label }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1">
      <div className="min-w-48 grow">
        <p>{command.label}</p>
        {others.length > 0 && <FieldError>{t('clash', { others: others.join(', ') })}</FieldError>}
      </div>
      <span className="flex min-w-20 justify-end gap-1.5">
        {keys.length === 0 && <span className="text-xs text-faint">{t('none')}</span>}
        {keys.map((binding) => (
          <Kbd key={binding} keys={binding} spoken />
        ))}
      </span>
      <span className="flex min-w-44 justify-end gap-1">
        <KeyRecorder label={t('change')} name={t('changeOf', named)} onRecorded={onBind} />
        {changed ? (
          <Button size="sm" variant="quiet" aria-label={t('resetOf', named)} onClick={() => onBind(null)}>
            {t('reset')}
          </Button>
        ) : (
          <Button size="sm" variant="quiet" aria-label={t('clearOf', named)} onClick={() => onBind('')}>
            {t('clear')}
          </Button>
        )}
      </span>
    </li>
  )
}
