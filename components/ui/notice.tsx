import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'

export type NoticeKind = 'info' | 'warning' | 'problem'

const LOOK = {
  info: { icon: Info, edge: 'border-s-asserts bg-asserts-wash', sign: 'text-asserts' },
  warning: { icon: TriangleAlert, edge: 'border-s-unverified bg-unverified-wash', sign: 'text-unverified' },
  problem: { icon: CircleAlert, edge: 'border-s-denied bg-denied-wash', sign: 'text-denied' },
} as const

type NoticeProps = {
  kind?: NoticeKind
  /** What happened. */
  title: ReactNode
  /** What was kept. */
  kept?: ReactNode
  /** What to do now. */
  todo?: ReactNode
  action?: ReactNode
  children?: ReactNode
  /** Reads itself out when it appears: a problem at once, the rest when there is time. */
  live?: boolean
}

/** Says what happened, what was kept and what to do; never only that something went wrong. */
export function Notice({ kind = 'info', title, kept, todo, action, children, live }: NoticeProps) {
  const { icon: Icon, edge, sign } = LOOK[kind]
  return (
    <div
      role={live ? (kind === 'problem' ? 'alert' : 'status') : undefined}
      className={cx('flex gap-2.5 rounded-sm border-s-3 px-3 py-2', edge)}
    >
      <Icon aria-hidden="true" className={cx('mt-[0.15em] size-[1.1em] shrink-0', sign)} />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <p className="font-semibold">{title}</p>
        {kept && <p className="text-soft">{kept}</p>}
        {todo && <p>{todo}</p>}
        {children}
        {action && <div className="mt-1.5 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
