import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

/** The first and last cell of a row stand where the page's own text begins and ends. */
const EDGES = 'first:ps-6 last:pe-6 max-md:first:ps-4 max-md:last:pe-4'

type TableProps = Omit<ComponentProps<'table'>, 'children'> & {
  /** Names the table for screen readers. */
  label: string
  /** The head stays in sight below the top bar. */
  sticky?: boolean
  /** Keeps to the window on a small screen; the page hides columns there itself. */
  fluid?: boolean
  children: ReactNode
}

/** A dense table on hairlines. Wider than the window, it scrolls inside itself, by keyboard too. */
export function Table({ label, sticky, fluid, className, children, ...rest }: TableProps) {
  return (
    <section
      aria-label={label}
      tabIndex={sticky ? undefined : 0}
      className={cx('relative', sticky ? 'max-lg:overflow-x-auto' : 'overflow-x-auto')}
    >
      <table
        aria-label={label}
        {...rest}
        className={cx(
          'w-full border-collapse',
          !fluid && 'max-md:min-w-[48rem]',
          sticky && '[&_thead_th]:z-1 [&_thead_th]:lg:sticky [&_thead_th]:lg:top-(--bar-height)',
          className,
        )}
      >
        {children}
      </table>
    </section>
  )
}

/** One row; `selected` shows where the reader is, `picked` what has been ticked. */
export function Row({
  selected,
  picked,
  className,
  ...rest
}: ComponentProps<'tr'> & { selected?: boolean; picked?: boolean }) {
  return (
    <tr
      {...rest}
      data-selected={selected || undefined}
      className={cx(
        'border-b border-line hover:bg-wash',
        picked && 'bg-asserts-wash',
        selected && 'bg-wash shadow-[inset_3px_0_var(--accent)] rtl:shadow-[inset_-3px_0_var(--accent)]',
        className,
      )}
    />
  )
}

/** What a row is about, as the link that opens it and that `j` and `k` move along; what stands beside it elsewhere comes below. */
export function RowHead({ href, name, children }: { href: string; name: string; children?: ReactNode }) {
  return (
    <th scope="row" className={cx('px-2 py-2 text-start align-top font-normal', EDGES)}>
      <Link
        href={href}
        prefetch={false}
        data-row
        dir="auto"
        className="font-semibold wrap-anywhere hover:underline"
      >
        {name}
      </Link>
      {children}
    </th>
  )
}

/** A column's or (with `scope="row"`) a row's heading. */
export function HeadCell({ className, numeric, ...rest }: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        'border-b border-line-strong bg-paper px-2 pt-1 pb-1.5 text-xs font-medium text-faint',
        EDGES,
        numeric ? 'text-end' : 'text-start',
        className,
      )}
    />
  )
}

export function Cell({ className, numeric, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return <td {...rest} className={cx('px-2 py-1.5 align-top', EDGES, numeric && 'text-end', className)} />
}
