'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { commentKey } from '@/components/reviews/kept-words'
import { storage } from '@/components/ui/browser-store'
import { Button } from '@/components/ui/button'
import { readKeptText } from '@/components/ui/use-kept-text'
import type { ReadersView } from '@/lib/reviews/discussion/view'
import { CommentForm } from './comment-form'
import type { DiscussionSite } from './discussion-site'
import { expectComment } from './land-on-comment'
import { WhoReads } from './who-reads'

type Props = { site: DiscussionSite; threadId: string; readers: ReadersView; children: ReactNode }

/** Answers in a thread. What was not sent stands in its box again after a reload. */
export function Reply({ site, threadId, readers, children }: Props) {
  const t = useTranslations('discussion')
  const { team, me, claimId, members, actions } = site
  const keptAt = commentKey(me, claimId, `thread.${threadId}`)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (readKeptText(storage(), keptAt).trim() !== '') setOpen(true)
  }, [keptAt])
  if (!open)
    return (
      <div className="no-print -ms-1.5 flex flex-wrap">
        <Button
          ref={button}
          size="sm"
          variant="quiet"
          data-reply=""
          onClick={() => {
            setOpen(true)
            setAsked((times) => times + 1)
          }}
        >
          {t('reply')}
        </Button>
        {children}
      </div>
    )
  return (
    <CommentForm
      {...{ team, me, members, keptAt, focus: asked }}
      action={actions.reply}
      fields={{ threadId }}
      label={t('replyLabel')}
      submit={t('replySubmit')}
      onDone={({ commentId }) => {
        setOpen(false)
        expectComment(commentId)
      }}
      onClose={() => {
        setOpen(false)
        requestAnimationFrame(() => button.current?.focus())
      }}
      onReopen={() => setOpen(true)}
    >
      <WhoReads readers={readers} />
    </CommentForm>
  )
}
