import { CalendarClock, Clock, Undo2, UserMinus, UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

type Props = {
  count: number
  canAssign: boolean
  onAssign: () => void
  onDue: () => void
  onUnassign: () => void
  /** When a review of one's own is among them. */
  onSnooze?: () => void
  onWake?: () => void
  onClear: () => void
}

const icon = { 'aria-hidden': true, className: 'size-3.5' } as const

/** What can be done with the ticked claims. */
export function BulkBar({ count, canAssign, onAssign, onDue, onUnassign, onSnooze, onWake, onClear }: Props) {
  const t = useTranslations('queue.bulk')
  return (
    <section
      aria-label={t('label')}
      className="mt-4 flex w-fit flex-wrap items-center gap-2 rounded-lg bg-surface px-3 py-2 shadow-lift"
    >
      <strong className="me-1 font-semibold">{t('count', { count })}</strong>
      {canAssign && (
        <>
          <Button size="sm" keys="a" icon={<UserPlus {...icon} />} onClick={onAssign}>
            {t('assign')}
          </Button>
          <Button size="sm" icon={<CalendarClock {...icon} />} onClick={onDue}>
            {t('due')}
          </Button>
          <Button size="sm" icon={<UserMinus {...icon} />} onClick={onUnassign}>
            {t('unassign')}
          </Button>
        </>
      )}
      {onSnooze && (
        <Button size="sm" keys="h" icon={<Clock {...icon} />} onClick={onSnooze}>
          {t('snooze')}
        </Button>
      )}
      {onWake && (
        <Button size="sm" icon={<Undo2 {...icon} />} onClick={onWake}>
          {t('wake')}
        </Button>
      )}
      <Button size="sm" variant="quiet" onClick={onClear}>
        {t('clear')}
      </Button>
    </section>
  )
}
