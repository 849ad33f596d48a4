import type { CSSProperties, ReactNode } from 'react'

/** The element that carries whether the original is shown; the button changes it without asking the server. */
export const READER_ID = 'reader'

type ColumnsProps = {
  children: ReactNode
  /** Left out where there is nothing to show. */
  original?: ReactNode
  beside: boolean
  aside: ReactNode
  asideLabel: string
}

const ASIDE: CSSProperties & { '--aside': string } = { '--aside': '25.3rem' }

/**
 * The text, its original where that is asked for, and what is known of the capture. Below 1100 px the original stands in the
 * text's place; only a very wide window has room for all three.
 */
export function ReaderColumns({ children, original, beside, aside, asideLabel }: ColumnsProps) {
  return (
    <div
      id={READER_ID}
      className="reader split"
      style={ASIDE}
      data-original={original && beside ? '' : undefined}
    >
      <div className="min-w-0 px-6 py-6 max-md:px-4 lg:px-8">{children}</div>
      {original}
      <aside aria-label={asideLabel} className="min-w-0 border-line bg-surface max-lg:border-t">
        <div className="split-hold px-4.5 py-4">{aside}</div>
      </aside>
    </div>
  )
}
