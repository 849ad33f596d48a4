import { useFormatter, useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { AttributionView } from '@/lib/claims/view'

const TICKS = ['vital', 'notOtherwise', 'reliable'] as const

/** The grounds for keeping a source unnamed, for those who may not change them. */
export function GroundsFacts({
  attribution: { source, grounds, knownTo },
}: {
  attribution: AttributionView
}) {
  const t = useTranslations('sourcing.unnamed')
  const vouch = useTranslations('sourcing.vouch')
  const format = useFormatter()
  const given = TICKS.filter((tick) => grounds?.[tick])
  return (
    <div className="flex flex-col gap-1 text-soft">
      {given.length > 0 && (
        <ul className="list-disc ps-4">
          {given.map((tick) => (
            <li key={tick}>{t(tick)}</li>
          ))}
        </ul>
      )}
      <p dir="auto" className="wrap-anywhere">
        {grounds?.reason || t('reasonNone')}
      </p>
      {source.naming !== 'NAMED' && (
        <p className="wrap-anywhere">
          {knownTo.length === 0
            ? vouch('nobody')
            : vouch('known', { names: format.list(knownTo.map((one) => one.name)) })}
        </p>
      )}
      {grounds && (
        <p className="text-faint">
          {t.rich('setBy', { name: grounds.setBy.name, when: () => <Time at={grounds.setAt} as="clock" /> })}
        </p>
      )}
    </div>
  )
}
