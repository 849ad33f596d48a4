import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Settled } from './settled'

type Props = { settled: Settled<{ readonly id: string }>; onShow: () => void }

/** Says that the list has changed while its rows stay. */
export function ListChanged({ settled: { gone, waiting }, onShow }: Props) {
  const t = useTranslations('queue.changed')
  const parts = [
    ...(waiting > 0 ? [t('waiting', { count: waiting })] : []),
    ...(gone.size > 0 ? [t('gone', { count: gone.size })] : []),
  ]
  return (
    <div role="status">
      {parts.length > 0 && (
        <div className="mt-4 flex w-fit flex-wrap items-center gap-2 rounded-lg bg-surface px-3 py-2 shadow-lift">
          <span>{parts.join(' · ')}</span>
          <Button size="sm" onClick={onShow}>
            {t('show')}
          </Button>
        </div>
      )}
    </div>
  )
}
