import { useTranslations } from 'next-intl'
import { SectionHeading } from '@/components/ui/heading'
import { PagedTable } from '@/components/ui/paged-table'
import { Cell, HeadCell, Row, RowHead } from '@/components/ui/table'
import type { AgreementView } from '@/lib/reviews/agreement/view'
import { agreementHref } from './agreement-href'
import { Figure, Share } from './figure'

/** Each two reviewers who judged the same claims; a line opens what they found. */
export function Pairs({ team, view: { month, pairs } }: { team: string; view: AgreementView }) {
  const t = useTranslations('agreement')
  return (
    <section>
      <div className="px-6 max-md:px-4">
        <SectionHeading>{t('pairs')}</SectionHeading>
      </div>
      <PagedTable
        label={t('pairsTable')}
        pages={t('pairsPages')}
        page={pairs}
        href={(cursor) => agreementHref(team, { month, cursor })}
        head={
          <>
            <HeadCell>{t('pair')}</HeadCell>
            <HeadCell>{t('agreement')}</HeadCell>
            <HeadCell numeric className="max-md:hidden">
              {t('agree')}
            </HeadCell>
            <HeadCell numeric>{t('judged')}</HeadCell>
          </>
        }
      >
        {pairs.rows.map(({ first, second, agreement }) => (
          <Row key={`${first.id} ${second.id}`}>
            <RowHead
              href={agreementHref(team, { month, pair: { first, second } })}
              name={t('pairName', { first: first.name, second: second.name })}
            />
            <Cell className="py-2">
              <Figure agreement={agreement} />
            </Cell>
            <Cell numeric className="py-2 max-md:hidden">
              <Share agreement={agreement} />
            </Cell>
            <Cell numeric className="py-2">
              {agreement.n}
            </Cell>
          </Row>
        ))}
      </PagedTable>
    </section>
  )
}
