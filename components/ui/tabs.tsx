import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx'

export type TabLink = { href: string; label: ReactNode; count?: ReactNode; current?: boolean }

/** Views of one thing, each with its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="hide-scrollbar overflow-x-auto border-b border-line px-6 max-md:px-4">
      <ul className="flex gap-4.5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              prefetch={false}
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={cx(
                'target inline-flex items-center gap-1.5 border-b-2 pt-2.5 pb-2 whitespace-nowrap focus-visible:-outline-offset-2',
                tab.current
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-soft hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className={tab.current ? undefined : 'text-faint'}>{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
