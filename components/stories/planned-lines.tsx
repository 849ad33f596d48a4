import { useTranslations } from 'next-intl'
import { Address } from '@/components/archive/address'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import type { PlannedAddress } from '@/lib/stories/address-plan-view'
import { DOCUMENTS_MAX } from '@/lib/stories/model'

/** What would become of each line of a list of addresses. */
export function PlannedLines({ lines }: { lines: readonly PlannedAddress[] }) {
  const t = useTranslations('imports.plan')
  return (
    <Table label={t('heading')} fluid>
      <thead>
        <tr>
          <HeadCell numeric>{t('line')}</HeadCell>
          <HeadCell className="w-1/2">{t('address')}</HeadCell>
          <HeadCell>{t('will')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.line}>
            <Cell numeric className="text-soft">
              {line.line}
            </Cell>
            <Cell>
              <Address address={line.address} host={line.host} />
            </Cell>
            <Cell className={line.will === 'FETCH' ? 'whitespace-nowrap' : 'text-soft'}>
              <Will line={line} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function Will({ line }: { line: PlannedAddress }) {
  const t = useTranslations('imports.plan')
  const fetching = useTranslations('archive.fetch')
  switch (line.will) {
    case 'REFUSED':
      return t('REFUSED', { why: fetching(line.code, line.params as never) })
    case 'TWICE':
      return t('TWICE', { of: line.of })
    case 'NO_ROOM':
      return t('NO_ROOM', { max: DOCUMENTS_MAX })
    default:
      return t(line.will)
  }
}
