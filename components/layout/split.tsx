import type { CSSProperties, ReactNode } from 'react'

type SplitProps = {
  children: ReactNode
  aside: ReactNode
  /** Names the side for screen readers: "Your review", "Claims". */
  asideLabel: string
  asideWidth?: 'normal' | 'wide'
}

const WIDTH = { normal: '25.3rem', wide: '31.8rem' }

/** A page of two columns; below 1100 px the second comes after the first. The side scrolls for itself. */
export function Split({ children, aside, asideLabel, asideWidth = 'normal' }: SplitProps) {
  const style: CSSProperties & { '--aside': string } = { '--aside': WIDTH[asideWidth] }
  return (
    <div className="split" style={style}>
      <div className="min-w-0 px-6 py-6 max-md:px-4 lg:px-8">{children}</div>
      <aside aria-label={asideLabel} className="min-w-0 border-line bg-surface max-lg:border-t">
        <div className="split-hold px-4.5 py-4">{aside}</div>
      </aside>
    </div>
  )
}
