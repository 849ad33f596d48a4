'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { lateDialog } from '../late-part'
import { effectiveKeys } from './bindings'
import type { KeyPreferences } from './command'
import { type JumpSearch, KeysContext, type KeysValue } from './context'
import { mayFire, readSituation } from './guard'
import { createMatcher } from './matcher'
import { createRegistry, type Registry } from './registry'
import { rememberCommands } from './seen'
import { useCommands } from './use-commands'

const Palette = lateDialog(() => import('./palette').then((module) => module.Palette))
const KeySheet = lateDialog(() => import('./key-sheet').then((module) => module.KeySheet))

type KeysProviderProps = {
  preferences: KeyPreferences
  /** Lets the palette jump to what people look for by words. */
  search?: JumpSearch
  children: ReactNode
}

/** Listens for keys, once for the whole page, and holds the palette and the sheet of keys. */
export function KeysProvider({ preferences, search, children }: KeysProviderProps) {
  const [registry] = useState(createRegistry)
  const [shown, setShown] = useState<'palette' | 'sheet' | null>(null)
  useEffect(() => listen(registry, preferences), [registry, preferences])
  useEffect(() => rememberCommands(registry), [registry])
  const value = useMemo<KeysValue>(
    () => ({
      registry,
      preferences,
      openPalette: () => setShown('palette'),
      openSheet: () => setShown('sheet'),
    }),
    [registry, preferences],
  )
  const close = () => setShown(null)
  return (
    <KeysContext value={value}>
      <BuiltIn openPalette={value.openPalette} openSheet={value.openSheet} />
      {children}
      {shown === 'palette' && <Palette search={search} onClose={close} />}
      {shown === 'sheet' && <KeySheet onClose={close} />}
    </KeysContext>
  )
}

/** What every page has: the palette, the sheet, and Esc out of a text box with the text left as it is. */
function BuiltIn({ openPalette, openSheet }: { openPalette: () => void; openSheet: () => void }) {
  const t = useTranslations('common.keys')
  const inField = () =>
    document.activeElement instanceof HTMLElement &&
    document.activeElement.matches('input, textarea, select, [contenteditable]')
  useCommands([
    {
      id: 'palette',
      label: t('palette'),
      group: 'general',
      keys: '$mod+k',
      run: openPalette,
      hidden: true,
      whileTyping: true,
    },
    { id: 'search', label: t('search'), group: 'general', keys: '/', run: openPalette, hidden: true },
    { id: 'sheet', label: t('sheet'), group: 'general', keys: '?', run: openSheet },
    {
      id: 'leave-field',
      label: t('leaveField'),
      group: 'general',
      keys: 'Escape',
      hidden: true,
      whileTyping: true,
      when: inField,
      run: () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      },
    },
  ])
  return null
}

/** Turns presses into commands. Of several with the same keys, the last registered that may fire does. */
function listen(registry: Registry, preferences: KeyPreferences): () => void {
  const build = () =>
    createMatcher(
      registry
        .list()
        .flatMap((command) =>
          effectiveKeys(command, preferences).map((keys) => ({ keys, target: { command, keys } })),
        ),
    )
  let step = build()
  const stop = registry.subscribe(() => {
    step = build()
  })

  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented) return
    const situation = readSituation(event)
    const character = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (situation.composing || (situation.typing && character)) return
    const { targets } = step(event, event.timeStamp)
    const hit = targets.find(({ command, keys }) => mayFire(command, keys, situation))
    if (!hit) return
    event.preventDefault()
    void hit.command.run()
  }

  window.addEventListener('keydown', onKey)
  return () => {
    window.removeEventListener('keydown', onKey)
    stop()
  }
}
