import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Time } from '@/components/ui/time'
import type { CommentView } from '@/lib/reviews/discussion/view'
import { commentAnchor, commentHref } from './comment-href'
import { CommentText } from './comment-text'
import { CommentTools } from './comment-tools'
import type { DiscussionSite } from './discussion-site'

type Props = { site: DiscussionSite; comment: CommentView }

/** One comment: who, when, what; or that it was withdrawn. */
export function Comment({ site, comment }: Props) {
  const t = useTranslations('discussion')
  const { id, author, at, text, mentions, editedAt, withdrawn } = comment
  return (
    <article
      id={commentAnchor(id)}
      tabIndex={-1}
      aria-label={t('by', { name: author.name })}
      className="scroll-mt-20 rounded-sm pt-1.5"
    >
      <header className="flex flex-wrap items-center gap-x-2">
        <Avatar name={author.name} initials={author.initials} decorative />
        <bdi className="font-semibold">{author.name}</bdi>
        <Link
          prefetch={false}
          scroll={false}
          href={commentHref(site.href, id)}
          title={t('link')}
          className="target inline-flex items-center text-xs text-soft hover:underline"
        >
          <Time at={at} as="clock" />
        </Link>
        {editedAt && <span className="text-xs text-faint">{t('edited')}</span>}
      </header>
      {withdrawn && (
        <p className="text-soft italic">
          {t.rich('withdrawn', {
            name: () => <bdi>{withdrawn.by.name}</bdi>,
            when: () => <Time at={withdrawn.at} as="clock" />,
          })}
        </p>
      )}
      <CommentTools site={site} comment={comment}>
        {text !== null && <CommentText text={text} mentions={mentions} me={site.me} />}
      </CommentTools>
    </article>
  )
}
