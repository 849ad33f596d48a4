import type { ReactNode } from 'react'

/** Words taken from elsewhere, set in the serif, in their own language and direction. */
export function Quote({
  lang,
  dir = 'auto',
  children,
}: {
  lang?: string
  dir?: 'auto' | 'ltr' | 'rtl'
  children: ReactNode
}) {
  return (
    <q lang={lang} dir={dir} className="font-serif text-quote">
      {children}
    </q>
  )
}
