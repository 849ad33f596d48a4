import { useTranslations } from 'next-intl'
import type { Sides } from './sides'

/** How many speak against a claim, and apart from them the denials that nobody has judged, which may not. */
export function useAgainst({
  against,
  reaching,
  open,
}: Pick<Sides<unknown>, 'against' | 'reaching' | 'open'>): string {
  const t = useTranslations('claims.says')
  const count = against.length
  const judged = reaching === count ? t('count', { count }) : t('reach', { reaching, count })
  if (open === 0) return judged
  const unjudged = t('open', { count: open })
  return open === count ? unjudged : `${judged} · ${unjudged}`
}
