import Link from 'next/link'
import { Fragment } from 'react'

export type Crumb = { label: string; href?: string }

/** Where this page stands. The last crumb is the page itself. */
export function Crumbs({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-soft">
        {crumbs.map((crumb, at) => {
          const last = at === crumbs.length - 1
          return (
            <Fragment key={`${crumb.href ?? ''}${crumb.label}`}>
              <li
                className={
                  last
                    ? 'min-w-0 truncate font-semibold text-ink'
                    : 'max-w-[14rem] min-w-0 truncate max-sm:hidden'
                }
                title={crumb.label}
              >
                {crumb.href && !last ? (
                  <Link
                    prefetch={false}
                    href={crumb.href}
                    className="target inline-flex max-w-full items-center hover:text-ink hover:underline"
                  >
                    <span className="truncate">{crumb.label}</span>
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
