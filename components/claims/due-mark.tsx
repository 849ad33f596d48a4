import { useNow, useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'

/** When something is due; told in word and colour once that is past and it is still open. */
export function DueMark({ at, closed = false }: { at: string; closed?: boolean }) {
  const t = useTranslations('claims')
  const now = useNow().getTime()
  const late = !closed && Date.parse(at) < now
  return (
    <span className={late ? 'font-semibold text-danger' : undefined}>
      {late ? t('overdue') : t('due')} <Time at={at} as="clock" />
    </span>
  )
}
