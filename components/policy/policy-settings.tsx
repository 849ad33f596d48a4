import { useTranslations } from 'next-intl'
import { SectionHeading } from '@/components/ui/heading'
import { VersionItem } from '@/components/ui/version-item'
import type { PolicyChange, PolicyView } from '@/lib/policy/view'
import type { Action } from '@/lib/web/result'
import { PolicyForm } from './policy-form'
import { RulesTable } from './rules-table'

type PolicySettingsProps = {
  teamSlug: string
  view: PolicyView
  action: Action<{ version: number }>
}

/** The team's sourcing rules: every rule with why there is one, what the team makes of it, and who changed that. */
export function PolicySettings({ teamSlug, view, action }: PolicySettingsProps) {
  const t = useTranslations('policy.settings')
  const { version, packVersion } = view
  return (
    <div className="flex flex-col gap-6 py-5">
      <div className="flex max-w-[48rem] flex-col gap-1 px-6 max-md:px-4">
        <p>{t('lead')}</p>
        <p className="text-xs text-soft">
          {version === 0 ? t('untouched', { packVersion }) : t('pack', { version, packVersion })}
        </p>
        {!view.can.edit && <p className="text-xs text-soft">{t('readOnly')}</p>}
      </div>
      {view.can.edit ? (
        <PolicyForm key={version} teamSlug={teamSlug} view={view} action={action} />
      ) : (
        <RulesTable rules={view.rules} />
      )}
      <section className="max-w-[48rem] px-6 max-md:px-4">
        <SectionHeading meta={view.history.length || undefined}>{t('history')}</SectionHeading>
        {view.history.length === 0 && <p className="text-soft">{t('noHistory')}</p>}
        <ol className="flex flex-col">
          {view.history.map((change) => (
            <Change key={change.version} change={change} />
          ))}
        </ol>
      </section>
    </div>
  )
}

function Change({ change: { version, by, at, note, changes } }: { change: PolicyChange }) {
  const t = useTranslations('policy.settings')
  const rules = useTranslations('policy.rules')
  return (
    <VersionItem version={t('version', { version })} by={t('by', { name: by })} at={at} note={note}>
      <ul className="text-soft">
        {changes.map(({ ruleId, from, to }) => (
          <li key={ruleId}>
            {t('change', {
              rule: rules(`${ruleId}.title`),
              from: t(`values.${from}`),
              to: t(`values.${to}`),
            })}
          </li>
        ))}
      </ul>
    </VersionItem>
  )
}
