'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useAct } from '@/components/ui/use-act'
import { DISCUSSION_ID } from './discussion-place'
import type { DiscussionSite } from './discussion-site'

type Props = { site: DiscussionSite; threadId: string; resolved: boolean }

/** Says that a thread is settled, or opens it again; either can be undone. */
export function Resolve({ site: { team, actions }, threadId, resolved }: Props) {
  const t = useTranslations('discussion')
  const { pending, run, takeBack } = useAct()
  const input = { team, threadId }
  const [does, undoes] = resolved ? [actions.reopen, actions.resolve] : [actions.resolve, actions.reopen]
  const said = (now: boolean) => t(now ? 'resolvedDone' : 'reopenedDone')
  function press() {
    run(does, input, () => ({
      message: said(!resolved),
      undo: () => takeBack(undoes, input, () => ({ message: said(resolved) })),
    }))
    // The thread may go from the list that is shown.
    document.getElementById(DISCUSSION_ID)?.focus({ preventScroll: true })
  }
  return (
    <Button size="sm" variant="quiet" pending={pending} onClick={press}>
      {t(resolved ? 'reopen' : 'resolve')}
    </Button>
  )
}
