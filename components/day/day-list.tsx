import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SectionHeading } from '@/components/ui/heading'
import { Time } from '@/components/ui/time'
import type { DayClaim, DayDone, DayDue, DayList as List } from '@/lib/reviews/day-view'

type Row = DayClaim & Partial<Pick<DayDone, 'at' | 'decided'> & Pick<DayDue, 'dueAt'>>
type Props = {
  team: string
  kind: 'overdue' | 'today' | 'waiting' | 'done'
  list: List<Row>
  /** Where the queue has the same claims. */
  href: string | null
}

/** Claims of the day under a heading, each leading to its page. */
export function DayList({ team, kind, list: { rows, more }, href }: Props) {
  const t = useTranslations('day')
  const id = `day-${kind}`
  const count = more ? `${rows.length}+` : String(rows.length)
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} meta={rows.length > 0 ? count : undefined}>
        {t(`lists.${kind}`)}
      </SectionHeading>
      {rows.length === 0 && <p className="text-soft">{t(`none.${kind}`)}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5">
            <Link
              prefetch={false}
              href={`/${team}/claims/${row.id}`}
              dir="auto"
              className="link min-w-0 grow basis-64 font-semibold wrap-anywhere"
            >
              {row.text}
            </Link>
            <bdi className="text-xs text-soft wrap-anywhere">{row.story}</bdi>
            <When row={row} />
          </li>
        ))}
      </ul>
      {href && rows.length > 0 && (
        <p className="mt-1.5">
          <Link prefetch={false} className="link text-xs" href={href}>
            {t('inQueue', { list: t(`lists.${kind}`) })}
          </Link>
        </p>
      )}
      {!href && more && <p className="mt-1.5 text-xs text-soft">{t('more')}</p>}
    </section>
  )
}

function When({ row: { at, decided, dueAt } }: { row: Row }) {
  const t = useTranslations('day')
  const clock = (iso: string) => () => <Time at={iso} as="clock" />
  const said = at
    ? t.rich(decided ? 'decidedAt' : 'reviewedAt', { when: clock(at) })
    : dueAt && t.rich('due', { when: clock(dueAt) })
  return said ? <span className="text-xs whitespace-nowrap text-soft">{said}</span> : null
}
