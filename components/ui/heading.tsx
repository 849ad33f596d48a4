import type { ReactNode } from 'react'

/** The heading of a part of a page: small and quiet, with a figure or a note beside it. */
export function SectionHeading({
  id,
  level = 2,
  meta,
  action,
  children,
}: {
  id?: string
  level?: 2 | 3
  meta?: ReactNode
  action?: ReactNode
  children: ReactNode
}) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <div className="mb-2 flex flex-wrap items-baseline gap-x-2">
      <Tag id={id} className="text-xs font-semibold text-soft">
        {children}
      </Tag>
      {meta && <span className="text-xs text-faint">{meta}</span>}
      {action && <span className="ms-auto">{action}</span>}
    </div>
  )
}

/** The heading of content: a claim, an article. Set like print. */
export function PrintHeading({
  level = 1,
  lang,
  dir = 'auto',
  children,
}: {
  level?: 1 | 2
  lang?: string
  dir?: 'auto' | 'ltr' | 'rtl'
  children: ReactNode
}) {
  const Tag = level === 1 ? 'h1' : 'h2'
  return (
    <Tag
      lang={lang}
      dir={dir}
      className={`font-serif font-semibold tracking-[-0.01em] break-words ${level === 1 ? 'text-2xl' : 'text-xl'}`}
    >
      {children}
    </Tag>
  )
}
