import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Cell, HeadCell, Row, Table } from '@/components/ui/table'
import type { RuleView } from '@/lib/policy/view'

type RulesTableProps = {
  rules: readonly RuleView[]
  /** The choice of what the team makes of a rule, for whoever may choose. */
  choice?: (rule: RuleView) => ReactNode
}

/** Every rule, why there is one, and what it is worth in the pack and at this desk. */
export function RulesTable({ rules, choice }: RulesTableProps) {
  const t = useTranslations('policy.settings')
  const words = useTranslations('policy.rules')
  return (
    <Table label={t('label')} fluid>
      <thead>
        <tr>
          <HeadCell>{t('rule')}</HeadCell>
          <HeadCell className="max-lg:hidden">{t('default')}</HeadCell>
          <HeadCell className="max-lg:hidden">{t('signs')}</HeadCell>
          <HeadCell>{t('setting')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <Row key={rule.id}>
            <Cell className="py-2">
              <p className="font-semibold">{words(`${rule.id}.title`)}</p>
              <p className="max-w-[44rem] text-xs text-soft">{words(`${rule.id}.why`)}</p>
            </Cell>
            <Cell className="py-2 whitespace-nowrap text-soft max-lg:hidden">
              {t(`values.${rule.default}`)}
            </Cell>
            <Cell className="py-2 whitespace-nowrap text-soft max-lg:hidden">
              {t(`signer.${rule.signer === 'EDITOR' || rule.signer === 'OWNER' ? rule.signer : 'nobody'}`)}
            </Cell>
            <Cell className="py-2">
              {choice && rule.settings.length > 1 ? choice(rule) : <Fixed rule={rule} told={!!choice} />}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function Fixed({ rule, told }: { rule: RuleView; told: boolean }) {
  const t = useTranslations('policy.settings')
  return (
    <>
      {t(`values.${rule.setting}`)}
      {told && <p className="text-xs text-soft">{t('fixed')}</p>}
    </>
  )
}
