import type { ReactNode } from 'react'

/** The room around a page of one column. `read` keeps it to the width of a form or of running text. */
export function Page({ width = 'full', children }: { width?: 'full' | 'read'; children: ReactNode }) {
  return <div className={`px-6 py-6 max-md:px-4 ${width === 'read' ? 'max-w-[52rem]' : ''}`}>{children}</div>
}
