import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { VERDICT_LOOK } from '@/components/claims/verdict-mark'
import { Mark } from '@/components/ui/badge'
import { HeadCell, Row, Table, Cell as TableCell } from '@/components/ui/table'
import { VERDICTS, type Verdict } from '@/lib/claims/model'
import type { Cell } from '@/lib/reviews/agreement/view'

type CellsProps = {
  label: string
  /** Whose findings stand in the lines, and whose in the columns. */
  lines: string
  columns: string
  cells: readonly Cell[]
  /** Each two count once and either way round: below the diagonal stands nothing. */
  half?: boolean
  href: (a: Verdict, b: Verdict) => string
}

/** Who found what how often: the diagonal is where two agree. Each number opens its claims. */
export function Cells({ label, lines, columns, cells, half = false, href }: CellsProps) {
  const t = useTranslations('agreement')
  const m = useTranslations('marks.finding')
  const countOf = (a: Verdict, b: Verdict) => cells.find((cell) => cell.a === a && cell.b === b)?.count ?? 0
  return (
    <Table label={label} fluid className="max-w-[40rem]">
      <thead>
        <tr>
          <HeadCell>{lines}</HeadCell>
          <HeadCell colSpan={VERDICTS.length} className="text-center">
            {columns}
          </HeadCell>
        </tr>
        <tr>
          <td className="border-b border-line-strong" />
          {VERDICTS.map((verdict) => (
            <HeadCell key={verdict} numeric className="max-md:px-1">
              <Mark {...VERDICT_LOOK[verdict]}>{m(verdict)}</Mark>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {VERDICTS.map((a, line) => (
          <Row key={a}>
            <HeadCell scope="row" className="border-b-0 py-2">
              <Mark {...VERDICT_LOOK[a]}>{m(a)}</Mark>
            </HeadCell>
            {VERDICTS.map((b, column) => (
              <TableCell key={b} numeric className={a === b ? 'bg-wash py-2' : 'py-2'}>
                {half && column < line ? null : countOf(a, b) === 0 ? (
                  <span className="text-faint">0</span>
                ) : (
                  <Link
                    prefetch={false}
                    href={href(a, b)}
                    className="link target"
                    aria-label={t('cell', { count: countOf(a, b), one: m(a), other: m(b) })}
                  >
                    {countOf(a, b)}
                  </Link>
                )}
              </TableCell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
