import type { ReactNode } from 'react'
import type { Page } from '@/lib/core/paging'
import { Pager } from './pager'
import { RowKeys } from './row-keys'
import { Table } from './table'

type PagedTableProps = {
  /** Names the table for screen readers, and `pages` the way to its other pages. */
  label: string
  pages: string
  page: Pick<Page<unknown>, 'previous' | 'next'>
  /** The address of another page. */
  href: (cursor: string) => string
  /** The cells of the head; what has no room on a small screen hides there. */
  head: ReactNode
  /** The rows. */
  children: ReactNode
}

/** One page of a long list, which fits the window: its head stays in sight, `j` and `k` move along its rows. */
export function PagedTable({ label, pages, page, href, head, children }: PagedTableProps) {
  const to = (cursor: string | null) => (cursor ? href(cursor) : undefined)
  return (
    <>
      <RowKeys />
      <Table label={label} fluid sticky>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </Table>
      <div className="px-6 max-md:px-4">
        <Pager label={pages} previousHref={to(page.previous)} nextHref={to(page.next)} />
      </div>
    </>
  )
}
