import type { ReactNode } from 'react'

/** A list with nothing in it: what it would hold, and what to do first. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="mx-auto flex max-w-[32rem] flex-col items-start gap-2 px-6 py-12">
      <h2 className="font-serif text-lg font-semibold">{title}</h2>
      {children && <div className="text-soft">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
    </div>
  )
}
