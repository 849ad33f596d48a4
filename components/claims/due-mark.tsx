import { useNow, useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'

/** When something still open is due; told in word and colour once that is past. */
export function DueMark({ at }: { at: string }) {
  const t = useTranslations('claims')
  const now = useNow().getTime()
  const late = Date.parse(at) < now
  return (
    <span className={late ? 'font-semibold text-danger' : undefined}>
      {t.rich(late ? 'overdue' : 'due', { when: () => <Time at={at} as="clock" /> })}
    </span>
  )
}
