import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { PutOff } from '@/lib/reviews/put-off-view'

/** Until when a review is put aside, and why it was left for later: of one's own, or of a colleague's. */
export function PutOffLine({ putOff, own = false }: { putOff: PutOff; own?: boolean }) {
  const t = useTranslations('putOff')
  const { snoozedUntil, skip } = putOff
  if (!snoozedUntil && !skip) return null
  const whose = own ? 'own' : 'other'
  return (
    <p className="text-xs text-soft">
      {snoozedUntil && (
        <span className="block">
          {t.rich(`until.${whose}`, { when: () => <Time at={snoozedUntil} as="clock" /> })}
        </span>
      )}
      {skip && (
        <span className="block">
          {t(`left.${whose}`, { reason: t(`reasons.${skip.reason}`) })}
          {skip.note && (
            <>
              {' '}
              <bdi className="wrap-anywhere">{t('words', { words: skip.note })}</bdi>
            </>
          )}
        </span>
      )}
    </p>
  )
}
