import { useTranslations } from 'next-intl'
import type { ReadersView } from '@/lib/reviews/discussion/view'

/** Tells a writer who has yet to judge the claim, and when they will read this. */
export function WhoReads({ readers: { toCome, atOnce } }: { readers: ReadersView }) {
  const t = useTranslations('discussion.readers')
  if (toCome === 0) return null
  return (
    <p className={atOnce ? 'text-xs font-medium text-ink' : 'text-xs text-soft'}>
      {t(atOnce ? 'atOnce' : 'later', { count: toCome })}
    </p>
  )
}
