import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SectionHeading } from '@/components/ui/heading'
import { Pager } from '@/components/ui/pager'
import { THREAD_STATES } from '@/lib/reviews/discussion/model'
import type { DiscussionView } from '@/lib/reviews/discussion/view'
import type { DiscussionActions } from './discussion-actions'
import { DISCUSSION_ID, discussionHref, isFirstPage } from './discussion-place'
import type { DiscussionSite } from './discussion-site'
import { LandOnComment } from './land-on-comment'
import { NewThread } from './new-thread'
import { ReplyKey } from './reply-key'
import { Thread } from './thread'

type Props = {
  team: string
  me: string
  claimId: string
  /** The claim's own address. */
  href: string
  view: DiscussionView
  actions: DiscussionActions
}

/** What the desk says about a claim, in threads: the newest first, open or resolved. */
export function Discussion({ view, ...place }: Props) {
  const t = useTranslations('discussion')
  const { threads, counts, can } = view
  const site: DiscussionSite = { ...place, members: view.members }
  const shown = threads.flatMap(({ comments }) => comments.map(({ id }) => id)).join(' ')
  return (
    <section aria-labelledby={DISCUSSION_ID} className="flex flex-col gap-2">
      <div className="flex flex-col">
        <SectionHeading meta={t('open', { count: counts.open })}>
          <span id={DISCUSSION_ID} tabIndex={-1}>
            {t('title')}
          </span>
        </SectionHeading>
        <Filter href={site.href} view={view} />
      </div>
      {can.write && <NewThread site={site} readers={view.readers} shows={isFirstPage(view.place)} />}
      {threads.length === 0 ? (
        <Nothing view={view} />
      ) : (
        <ol aria-labelledby={DISCUSSION_ID}>
          {threads.map((thread) => (
            <Thread key={thread.id} site={site} thread={thread} view={view} />
          ))}
        </ol>
      )}
      <Pager
        label={t('pages')}
        previousHref={
          view.previous ? discussionHref(site.href, { ...view.place, cursor: view.previous }) : undefined
        }
        nextHref={view.next ? discussionHref(site.href, { ...view.place, cursor: view.next }) : undefined}
      />
      {can.write && threads.length > 0 && <ReplyKey />}
      <LandOnComment href={site.href} shown={shown} />
    </section>
  )
}

/** Which threads are shown: by their state, or those about one thing with the way back. */
function Filter({ href, view: { place, counts } }: { href: string; view: DiscussionView }) {
  const t = useTranslations('discussion.filter')
  const alone = place.comment !== null ? 'comment' : place.about !== null ? 'about' : null
  if (alone)
    return (
      <p className="text-xs text-soft">
        {t(alone)}{' '}
        <Link
          prefetch={false}
          scroll={false}
          href={discussionHref(href)}
          className="link target inline-flex items-center"
        >
          {t('all')}
        </Link>
      </p>
    )
  if (counts.open + counts.resolved === 0) return null
  return (
    <nav aria-label={t('label')} className="no-print flex gap-3 text-xs">
      {THREAD_STATES.map((state) => (
        <Link
          key={state}
          prefetch={false}
          scroll={false}
          href={discussionHref(href, { state })}
          aria-current={place.state === state ? 'true' : undefined}
          className={
            place.state === state
              ? 'target inline-flex items-center font-semibold text-ink underline underline-offset-4'
              : 'target inline-flex items-center text-soft hover:text-ink'
          }
        >
          {t(state, { count: counts[state] })}
        </Link>
      ))}
    </nav>
  )
}

function Nothing({ view: { place, counts, can } }: { view: DiscussionView }) {
  const t = useTranslations('discussion.none')
  if (place.comment !== null) return <p className="text-soft">{t('comment')}</p>
  if (place.about !== null) return <p className="text-soft">{t('about')}</p>
  if (counts.open + counts.resolved > 0) return <p className="text-soft">{t(place.state)}</p>
  return (
    <div className="rounded-md border border-dashed border-line-strong px-4 py-3">
      <p className="font-semibold">{t('title')}</p>
      {can.write && <p className="text-soft">{t('hint')}</p>}
    </div>
  )
}
