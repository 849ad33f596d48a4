'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { commentKey } from '@/components/reviews/kept-words'
import { storage } from '@/components/ui/browser-store'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import { readKeptText } from '@/components/ui/use-kept-text'
import { wordsNow } from '@/lib/reviews/discussion/mentions'
import type { CommentView } from '@/lib/reviews/discussion/view'
import { CommentForm } from './comment-form'
import { CommentHistory } from './comment-history'
import type { DiscussionSite } from './discussion-site'

type Props = { site: DiscussionSite; comment: CommentView; children: ReactNode }

/** The words of a comment, or the box in which its author changes them, and what else can be done with it. */
export function CommentTools({ site, comment, children }: Props) {
  const t = useTranslations('discussion')
  const toast = useToast()
  const { pending, run, takeBack } = useAct()
  const { team, me, claimId, actions } = site
  const { id, version, can, author } = comment
  const keptAt = commentKey(me, claimId, `edit.${id}`)
  const button = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState(0)
  const [editing, setEditing] = useState(false)
  useEffect(() => {
    if (can.edit && readKeptText(storage(), keptAt).trim() !== '') setEditing(true)
  }, [keptAt, can.edit])
  const input = { team, commentId: id }
  const close = () => {
    setEditing(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const restore = () => takeBack(actions.restore, input, () => ({ message: t('restored') }))

  if (editing && can.edit)
    return (
      <CommentForm
        {...{ team, me, keptAt, focus: asked }}
        members={[...site.members, ...namedBefore(site, comment)]}
        action={actions.edit}
        fields={{ commentId: id }}
        editing={{ text: wordsNow(comment.text ?? '', comment.mentions), version }}
        label={t('editLabel')}
        submit={t('save')}
        onDone={() => {
          close()
          toast({ message: t('saved') })
        }}
        onClose={close}
        onReopen={() => setEditing(true)}
      />
    )
  return (
    <>
      {children}
      {(can.edit || can.withdraw || can.restore || can.history) && (
        <div className="no-print -ms-1.5 flex flex-wrap">
          {can.edit && (
            <Button
              ref={button}
              size="sm"
              variant="quiet"
              onClick={() => {
                setEditing(true)
                setAsked((times) => times + 1)
              }}
            >
              {t('edit')}
            </Button>
          )}
          {can.withdraw && (
            <Button
              size="sm"
              variant="quiet"
              pending={pending}
              aria-label={t('withdrawOf', { name: author.name })}
              onClick={() =>
                run(actions.withdraw, input, () => ({ message: t('withdrawnDone'), undo: restore }))
              }
            >
              {t('withdraw')}
            </Button>
          )}
          {can.restore && (
            <Button
              size="sm"
              variant="quiet"
              pending={pending}
              onClick={() => run(actions.restore, input, () => ({ message: t('restored') }))}
            >
              {t('restore')}
            </Button>
          )}
          {can.history && <CommentHistory key={version} site={site} commentId={id} />}
        </div>
      )}
    </>
  )
}

/** Members whom it names and whom nobody could choose any more. */
const namedBefore = ({ members }: DiscussionSite, { mentions }: CommentView) =>
  mentions
    .filter(({ memberId }) => !members.some(({ id }) => id === memberId))
    .map(({ memberId: id, name }) => ({ id, name }))
