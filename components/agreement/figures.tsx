import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VerdictMark } from '@/components/claims/verdict-mark'
import { SectionHeading } from '@/components/ui/heading'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import type { Agreement } from '@/lib/reviews/agreement/model'
import type { AgreementView } from '@/lib/reviews/agreement/view'
import { agreementHref } from './agreement-href'
import { Figure, Share } from './figure'
import { Month } from './month'

/** The figure of all reviewers, verdict by verdict and month by month. */
export function Figures({ team, view }: { team: string; view: AgreementView }) {
  const t = useTranslations('agreement')
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-7">
      <Part title={t('byVerdict')} head={t('verdict')}>
        {view.byVerdict.map(({ verdict, agreement }) => (
          <Line key={verdict} agreement={agreement} ofOne>
            <VerdictMark verdict={verdict} single />
          </Line>
        ))}
      </Part>
      {view.byMonth.length > 0 && (
        <Part title={t('byMonth')} head={t('month')}>
          {view.byMonth.map(({ month, agreement }) => (
            <Line key={month} agreement={agreement}>
              <Link prefetch={false} className="link target" href={agreementHref(team, { month })}>
                <Month month={month} />
              </Link>
            </Line>
          ))}
        </Part>
      )}
    </div>
  )
}

function Part({ title, head, children }: { title: string; head: string; children: ReactNode }) {
  const t = useTranslations('agreement')
  return (
    <section className="min-w-0 max-md:w-full">
      <div className="px-6 max-md:px-4">
        <SectionHeading>{title}</SectionHeading>
      </div>
      <Table label={title} fluid>
        <thead>
          <tr>
            <HeadCell>{head}</HeadCell>
            <HeadCell>{t('agreement')}</HeadCell>
            <HeadCell numeric className="max-md:hidden">
              {t('agree')}
            </HeadCell>
            <HeadCell numeric>{t('judged')}</HeadCell>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </Table>
    </section>
  )
}

/** What the figure is of, the figure, the share that agrees, and of how many claims. */
function Line({
  agreement,
  ofOne,
  children,
}: {
  agreement: Agreement
  ofOne?: boolean
  children: ReactNode
}) {
  return (
    <Row>
      <HeadCell scope="row" className="border-b-0 py-1.5 text-sm text-ink">
        {children}
      </HeadCell>
      <Cell>
        <Figure agreement={agreement} ofOne={ofOne} />
      </Cell>
      <Cell numeric className="max-md:hidden">
        <Share agreement={agreement} />
      </Cell>
      <Cell numeric>{agreement.n}</Cell>
    </Row>
  )
}
