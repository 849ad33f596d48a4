'use client'

import { useTranslations } from 'next-intl'
import { buttonStyle } from '../button-style'
import { CommandKbd } from './command-kbd'
import { useKeys } from './context'

/** "/ search  ? keys": the two keys from which all others can be found, as buttons for those who have no keyboard. */
export function KeyHints() {
  const t = useTranslations('common.keys')
  const { openPalette, openSheet } = useKeys()
  return (
    <span className="no-print flex items-center">
      <button
        type="button"
        className={buttonStyle('quiet', 'sm', '!font-normal text-faint')}
        onClick={openPalette}
      >
        <CommandKbd id="search" usual="/" /> {t('hintSearch')}
      </button>
      <button
        type="button"
        className={buttonStyle('quiet', 'sm', '!font-normal text-faint max-sm:hidden')}
        onClick={openSheet}
      >
        <CommandKbd id="sheet" usual="?" /> {t('hintKeys')}
      </button>
    </span>
  )
}
