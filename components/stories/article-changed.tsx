import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { differenceHref } from '@/components/archive/difference-href'
import { snapshotHref } from '@/components/archive/snapshot-href'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { StoryView } from '@/lib/reviews/view'

/** Above an article that was captured again since and reads otherwise by now: claims stay in the capture they were found in. */
export function ArticleChanged({ team, view: { article, later } }: { team: string; view: StoryView }) {
  const t = useTranslations('workbench.changed')
  if (!later || later.same) return null
  return (
    <div className="mb-5 max-w-[44rem]">
      <Notice
        kind={later.places > 0 ? 'warning' : 'info'}
        title={t.rich('title', { when: () => <Time at={later.capturedAt} /> })}
        kept={t('kept')}
        todo={t('places', { count: later.places })}
      >
        <p className="no-print flex flex-wrap gap-x-4">
          <Link prefetch={false} href={differenceHref(team, article.id, later.snapshotId)} className="link">
            {t('difference')}
          </Link>
          <Link prefetch={false} href={snapshotHref(team, later.snapshotId)} className="link">
            {t('read')}
          </Link>
        </p>
      </Notice>
    </div>
  )
}
