'use client'

import { useTranslations } from 'next-intl'
import { useCommands } from './keys/use-commands'

const ROWS = 'a[data-row]'

/** `j` and `k` move the focus along a list's links marked `data-row`; Enter is the link's own. Draws nothing. */
export function RowKeys() {
  const t = useTranslations('common.rows')
  function move(by: 1 | -1) {
    const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.offsetParent)
    const at = document.activeElement instanceof HTMLElement ? rows.indexOf(document.activeElement) : -1
    rows[at === -1 ? 0 : at + by]?.focus()
  }
  useCommands([
    { id: 'list.next', label: t('next'), group: 'list', keys: 'j', hidden: true, run: () => move(1) },
    {
      id: 'list.previous',
      label: t('previous'),
      group: 'list',
      keys: 'k',
      hidden: true,
      run: () => move(-1),
    },
  ])
  return null
}
