import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { Fragment } from 'react'
import { cx } from './cx'

export type Crumb = { label: string; href?: string }

/**
 * Where this page stands. The last crumb is the page itself; the first, an area of the desk, is always read whole. A phone
 * has room for this page alone, with an arrow to the one above it.
 */
export function Crumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-soft">
        {crumbs.map((crumb, at) => {
          const last = at === crumbs.length - 1
          const above = at === crumbs.length - 2 && crumb.href !== undefined
          return (
            <Fragment key={`${crumb.href ?? ''}${crumb.label}`}>
              <li
                className={
                  last
                    ? 'min-w-0 truncate font-semibold text-ink'
                    : cx(
                        'max-w-[14rem] truncate',
                        above ? 'max-sm:shrink-0' : 'max-sm:hidden',
                        at === 0 ? 'shrink-0' : 'min-w-0',
                      )
                }
                title={crumb.label}
              >
                {crumb.href && !last ? (
                  <Link
                    prefetch={false}
                    href={crumb.href}
                    className="target inline-flex max-w-full items-center hover:text-ink hover:underline"
                  >
                    {above && <ArrowLeft aria-hidden="true" className="size-4 sm:hidden rtl:-scale-x-100" />}
                    <span className={cx('truncate', above && 'max-sm:sr-only')}>{crumb.label}</span>
                  </Link>
                ) : (
                  <span aria-current={last ? 'page' : undefined}>{crumb.label}</span>
                )}
              </li>
              {!last && (
                <li aria-hidden="true" className="max-sm:hidden">
                  /
                </li>
              )}
            </Fragment>
          )
        })}
      </ol>
    </nav>
  )
}
