'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { THEMES, type Theme } from '@/lib/core/themes'
import { THEME_COOKIE } from '@/lib/web/preferences'
import type { Action } from '@/lib/web/result'

const YEAR = 365 * 24 * 3600

/** Changes the theme at once, and remembers it in the cookie the server reads and with the person. */
export function ThemeChoice({ theme, remember }: { theme: Theme; remember?: Action<void> }) {
  const t = useTranslations('common.theme')
  const [chosen, setChosen] = useState(theme)

  function choose(next: Theme) {
    setChosen(next)
    document.documentElement.dataset.theme = next
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR}; samesite=lax`
    // The cookie is what counts here; without an answer the next browser keeps its own theme, and no more is lost.
    remember?.(null, { theme: next }).catch(() => {})
  }

  return (
    <fieldset>
      <legend className="px-2 pb-0.5 text-2xs font-semibold text-faint">{t('legend')}</legend>
      {THEMES.map((name) => (
        <label
          key={name}
          className="target flex cursor-pointer items-center gap-2 rounded-sm px-2 hover:bg-wash"
        >
          <input
            type="radio"
            name="theme"
            value={name}
            checked={chosen === name}
            onChange={() => choose(name)}
            className="size-3.5"
          />
          {t(name)}
        </label>
      ))}
    </fieldset>
  )
}
