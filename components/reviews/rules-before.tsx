import { useTranslations } from 'next-intl'
import type { Verdict } from '@/lib/claims/model'
import type { RulesAhead } from './rules-ahead'

/** Says of the verdict that was chosen how many sourcing rules stop it, before anybody has written why they find so. */
export function RulesBefore({ verdict, ahead }: { verdict: Verdict | null; ahead: RulesAhead }) {
  const t = useTranslations('reviews')
  const count = verdict ? ahead[verdict] : 0
  return (
    <p role="status" className="text-xs text-soft empty:hidden">
      {verdict &&
        count > 0 &&
        t.rich('ahead', {
          verdict,
          count,
          see: (words) => (
            <a className="link" href="#policy">
              {words}
            </a>
          ),
        })}
    </p>
  )
}
