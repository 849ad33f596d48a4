'use client'

import { MessageSquarePlus, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { commentKey } from '@/components/reviews/kept-words'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useCommands } from '@/components/ui/keys/use-commands'
import { useToast } from '@/components/ui/toast'
import type { ReadersView } from '@/lib/reviews/discussion/view'
import { CommentForm } from './comment-form'
import { commentHref } from './comment-href'
import { askToComment, fieldsOn, ON_CLAIM } from './comment-on'
import type { DiscussionSite } from './discussion-site'
import { expectComment } from './land-on-comment'
import { useComposing } from './use-composing'
import { WhoReads } from './who-reads'

type Props = {
  site: DiscussionSite
  readers: ReadersView
  /** Whether what is posted shows on the page as it is looked at. */
  shows: boolean
}

/** Opens a thread: about the claim by the button or `c`, about one thing of it by the button beside that. */
export function NewThread({ site, readers, shows }: Props) {
  const t = useTranslations('discussion')
  const router = useRouter()
  const toast = useToast()
  const button = useRef<HTMLButtonElement>(null)
  const { team, me, claimId, href, members, actions } = site
  const keptAt = commentKey(me, claimId)
  const { on, asked, end, resume } = useComposing(keptAt, ON_CLAIM)

  /** About what the focus is in, where that can be commented on. */
  function begin() {
    const beside = document.activeElement
      ?.closest('[data-comment-on]')
      ?.querySelector<HTMLButtonElement>('button[data-comments]')
    if (beside) beside.click()
    else askToComment(on ?? ON_CLAIM)
  }
  useCommands([{ id: 'claim.comment', label: t('keys.comment'), group: 'claim', keys: 'c', run: begin }])

  if (!on)
    return (
      <Button
        ref={button}
        size="sm"
        keys="c"
        className="no-print self-start"
        icon={<MessageSquarePlus aria-hidden="true" className="size-3.5" />}
        onClick={() => askToComment(ON_CLAIM)}
      >
        {t('new')}
      </Button>
    )
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line-strong p-3">
      <p className="flex items-center gap-1 text-xs text-soft">
        <span className="min-w-0 grow break-words">
          {t.rich(`on.${on.kind}`, { what: () => <bdi className="font-medium text-ink">{on.label}</bdi> })}
        </span>
        {on.kind !== 'claim' && (
          <IconButton
            name={t('on.drop')}
            icon={<X aria-hidden="true" className="size-3.5" />}
            onClick={() => askToComment(ON_CLAIM)}
          />
        )}
      </p>
      <CommentForm
        {...{ team, me, members, keptAt, focus: asked }}
        action={actions.open}
        fields={{ claimId, ...fieldsOn(on) }}
        label={t('label')}
        submit={t('post')}
        onDone={({ commentId }) => {
          end()
          toast({ message: t('posted') })
          if (shows) expectComment(commentId)
          else router.push(commentHref(href, commentId))
        }}
        onClose={() => {
          end()
          requestAnimationFrame(() => button.current?.focus())
        }}
        onReopen={() => resume(on)}
      >
        <WhoReads readers={readers} />
      </CommentForm>
    </div>
  )
}
