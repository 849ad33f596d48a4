import { useTranslations } from 'next-intl'
import type { Same } from './same-proposition'

/** Leads to the others about the same proposition, and names the claim one of them has become. */
export function SameLine({ same, onSame }: { same: Same; onSame?: (id: string) => void }) {
  const t = useTranslations('workbench')
  const { others, next, claim } = same
  const words = t('sameAs', { count: others })
  return (
    <p className="mt-1 text-xs text-soft">
      {next && onSame ? (
        <button type="button" className="link min-h-6" onClick={() => onSame(next)}>
          {words}
        </button>
      ) : (
        words
      )}
      {claim && (
        <span className="block break-words" dir="auto">
          {t('sameAsClaim', { number: claim.number, text: claim.text })}
        </span>
      )}
    </p>
  )
}
