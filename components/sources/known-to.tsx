import { useTranslations } from 'next-intl'
import type { SourceView } from '@/lib/claims/source-view'
import { Vouch, type VouchActions } from './vouch'

type Props = { team: string; me: string; source: SourceView; actions: VouchActions }

/** Which editors know who an unnamed source is. */
export function KnownTo({ team, me, source, actions }: Props) {
  const t = useTranslations('sourcing.vouch')
  if (source.naming === 'NAMED') return null
  return (
    <section aria-labelledby="known" className="flex max-w-read flex-col gap-1">
      <h2 id="known" className="text-xs font-semibold text-soft">
        {t('title')}
      </h2>
      <Vouch
        team={team}
        me={me}
        sourceId={source.id}
        knownTo={source.attestations}
        canVouch={source.can.attest}
        actions={actions}
      />
    </section>
  )
}
