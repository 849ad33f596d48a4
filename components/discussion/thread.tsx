import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { DiscussionView, ThreadView } from '@/lib/reviews/discussion/view'
import { AnchorLine } from './anchor-line'
import { Comment } from './comment'
import { commentHref } from './comment-href'
import type { DiscussionSite } from './discussion-site'
import { Reply } from './reply'
import { Resolve } from './resolve'

type Props = {
  site: DiscussionSite
  thread: ThreadView
  view: Pick<DiscussionView, 'newer' | 'readers' | 'can'>
}

/** What somebody began to speak of, and what was answered. */
export function Thread({ site, thread, view }: Props) {
  const t = useTranslations('discussion')
  const { id, anchor, comments, left, resolved } = thread
  const [first, ...latest] = comments
  return (
    <li data-thread className="flex flex-col border-b border-line py-2.5 first:pt-1">
      <AnchorLine team={site.team} claimId={site.claimId} anchor={anchor} newer={view.newer} />
      {first && <Comment site={site} comment={first} />}
      {first && left > 0 && (
        <p className="ps-4 text-xs">
          <Link
            prefetch={false}
            href={commentHref(site.href, first.id)}
            className="link target inline-flex items-center"
          >
            {t('left', { count: left })}
          </Link>
        </p>
      )}
      {latest.length > 0 && (
        <ol className="border-s border-line ps-3">
          {latest.map((comment) => (
            <li key={comment.id}>
              <Comment site={site} comment={comment} />
            </li>
          ))}
        </ol>
      )}
      {resolved && (
        <p className="text-xs text-soft">
          {t.rich('resolvedBy', {
            name: () => <bdi>{resolved.by.name}</bdi>,
            when: () => <Time at={resolved.at} as="clock" />,
          })}
        </p>
      )}
      {view.can.write && (
        <Reply site={site} threadId={id} readers={view.readers}>
          <Resolve site={site} threadId={id} resolved={resolved !== null} />
        </Reply>
      )}
    </li>
  )
}
