'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { commentKey } from '@/components/reviews/kept-words'
import { SectionHeading } from '@/components/ui/heading'
import { Quote } from '@/components/ui/quote'
import type { Posted } from '@/lib/reviews/discussion/post'
import type { DiscussionView } from '@/lib/reviews/discussion/view'
import type { Action } from '@/lib/web/result'
import { CommentForm } from './comment-form'
import { commentHref } from './comment-href'
import { fieldsOn } from './comment-on'
import { useComposing } from './use-composing'
import { WhoReads } from './who-reads'

/** The id of where the box comes to stand. */
export const PLACE_COMMENT_ID = 'comment-on-place'

type Props = {
  team: string
  me: string
  snapshotId: string
  claim: { readonly id: string; readonly number: number }
  talk: Pick<DiscussionView, 'members' | 'readers'>
  open: Action<Posted>
}

/** Comments on words of a document as they matter to the claim it is read for; nothing until some were chosen. */
export function CommentOnPlace({ team, me, snapshotId, claim, talk, open }: Props) {
  const t = useTranslations('discussion')
  const keptAt = commentKey(me, claim.id, `snapshot.${snapshotId}`)
  const { on, asked, end, resume } = useComposing(keptAt, null)
  const [posted, setPosted] = useState<string | null>(null)
  return (
    <div id={PLACE_COMMENT_ID}>
      <p role="status" className={posted && !on ? 'border-b border-line pb-5' : 'sr-only'}>
        {posted && !on && (
          <>
            {t('posted')}{' '}
            <Link prefetch={false} href={commentHref(`/${team}/claims/${claim.id}`, posted)} className="link">
              {t('place.see', { number: claim.number })}
            </Link>
          </>
        )}
      </p>
      {on && (
        <section aria-labelledby="comment-here" className="flex flex-col gap-2 border-b border-line pb-5">
          <SectionHeading id="comment-here">{t('place.title', { number: claim.number })}</SectionHeading>
          <p className="break-words">
            <Quote>{on.label}</Quote>
          </p>
          <CommentForm
            {...{ team, me, keptAt, members: talk.members, focus: asked }}
            action={open}
            fields={{ claimId: claim.id, ...fieldsOn(on) }}
            label={t('label')}
            submit={t('post')}
            onDone={({ commentId }) => {
              end()
              setPosted(commentId)
            }}
            onClose={end}
            onReopen={() => resume(on)}
          >
            <WhoReads readers={talk.readers} />
          </CommentForm>
        </section>
      )}
    </div>
  )
}
