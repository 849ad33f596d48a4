import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** Detail that can wait. Opens without scripts, and in-page search finds what is inside. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group">
      <summary className="target inline-flex list-none items-center gap-1 rounded-sm text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-3.5 transition-transform group-open:rotate-90 rtl:-scale-x-100"
        />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
