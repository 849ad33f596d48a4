'use client'

import { MessageSquare, MessageSquarePlus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '@/components/ui/button-style'
import { IconButton } from '@/components/ui/icon-button'
import { askToComment, type CommentOn } from './comment-on'
import { discussionHref } from './discussion-place'

/** What is said about things of a claim: how much by their ids, and whether the reader may say more. */
export type Comments = {
  readonly href: string
  readonly counts: Readonly<Record<string, number>>
  readonly canWrite: boolean
}

/** How much is said about one thing, with the way there; and the box to say something about it. */
export function CommentMarks({ on, comments }: { on: CommentOn; comments: Comments }) {
  const t = useTranslations('discussion.marks')
  const { href, counts, canWrite } = comments
  const count = counts[on.id] ?? 0
  return (
    <>
      {count > 0 && (
        <Link
          prefetch={false}
          href={discussionHref(href, { about: on.id })}
          title={t('count', { count, what: on.label })}
          aria-label={t('count', { count, what: on.label })}
          className={buttonStyle('quiet', 'sm', 'gap-1 !px-1 text-soft hover:text-ink')}
        >
          <MessageSquare aria-hidden="true" className="size-3.5" />
          {count}
        </Link>
      )}
      {canWrite && (
        <IconButton
          data-comments=""
          className="no-print"
          name={t('add', { what: on.label })}
          icon={<MessageSquarePlus aria-hidden="true" className="size-3.5" />}
          onClick={() => askToComment(on)}
        />
      )}
    </>
  )
}
