import { useTranslations } from 'next-intl'
import { Address } from '@/components/archive/address'
import { SectionHeading } from '@/components/ui/heading'
import { VersionItem } from '@/components/ui/version-item'
import { readableHost } from '@/lib/archive/readable-host'
import type { HostNames, HostsChange, HostsView } from '@/lib/stories/host-view'
import type { Action } from '@/lib/web/result'
import { HostsForm } from './hosts-form'

type HostSettingsProps = { teamSlug: string; view: HostsView; action: Action<{ version: number }> }

/** From where the team fetches pages and from where it never does, and who changed that. */
export function HostSettings({ teamSlug, view, action }: HostSettingsProps) {
  const t = useTranslations('hosts')
  return (
    <div className="flex max-w-[48rem] flex-col gap-6 px-6 py-5 max-md:px-4">
      <div className="flex flex-col gap-1">
        <p>{t('lead')}</p>
        {!view.can.edit && <p className="text-xs text-soft">{t('readOnly')}</p>}
      </div>
      {view.can.edit ? (
        <HostsForm key={view.version} teamSlug={teamSlug} view={view} action={action} />
      ) : (
        <Lists lists={view} />
      )}
      <section>
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

function Lists({ lists }: { lists: HostNames }) {
  const t = useTranslations('hosts')
  return (['allow', 'deny'] as const).map((list) => (
    <section key={list}>
      <SectionHeading>{t(`${list}.label`)}</SectionHeading>
      {lists[list].length === 0 ? (
        <p className="text-soft">{t(`${list}.empty`)}</p>
      ) : (
        <ul dir="ltr" className="font-mono text-sm wrap-anywhere">
          {lists[list].map((host) => (
            <li key={host}>
              <Address address={host} host={readableHost(host)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  ))
}

function Change({ change: { version, by, at, note, added, removed } }: { change: HostsChange }) {
  const t = useTranslations('hosts')
  return (
    <VersionItem version={t('version', { version })} by={t('by', { name: by })} at={at} note={note}>
      <ul className="text-soft wrap-anywhere">
        {(['allow', 'deny'] as const).flatMap((list) => [
          added[list].length > 0 && (
            <li key={`+${list}`}>{t(`${list}.added`, { hosts: added[list].join(', ') })}</li>
          ),
          removed[list].length > 0 && (
            <li key={`-${list}`}>{t(`${list}.removed`, { hosts: removed[list].join(', ') })}</li>
          ),
        ])}
      </ul>
    </VersionItem>
  )
}
