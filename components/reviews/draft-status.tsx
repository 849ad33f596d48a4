import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { DraftState } from './draft-machine'

type Props = { state: DraftState; kept: boolean; restored: boolean; onAgain: () => void }

/** How the draft stands, in one line that keeps its height, so that nothing below it moves while one types. */
export function DraftStatus({ state, kept, restored, onAgain }: Props) {
  const t = useTranslations('reviews')
  const trouble = ['offline', 'refused', 'conflict'].includes(state.phase)
  return (
    <div className="min-h-[1.5em] text-xs text-faint">
      <div className="flex items-start justify-between gap-3">
        <span role="status" className={trouble ? 'text-danger' : undefined}>
          <Phase state={state} kept={kept} />
        </span>
        <span>{t('markdown')}</span>
      </div>
      {(state.phase === 'offline' || state.phase === 'refused') && (
        <p className="mt-1 flex flex-wrap items-center gap-2">
          {state.refusal}
          <Button size="sm" onClick={onAgain}>
            {t('save.again')}
          </Button>
        </p>
      )}
      {restored && <p role="status">{t('save.restored')}</p>}
    </div>
  )
}

function Phase({ state, kept }: { state: DraftState; kept: boolean }) {
  const t = useTranslations('reviews.save')
  const { savedAt } = state
  if (state.phase === 'saved' && savedAt)
    return t.rich('savedAt', { when: () => <Time at={savedAt} as="clock" /> })
  if (state.phase === 'offline' && !kept) return t('offlineUnkept')
  return t(state.phase)
}
