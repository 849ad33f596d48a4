import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { queueHref } from '@/components/queue/queue-href'

type Props = { team: string; storyId: string; shown: number; count: number }

/** Where the claims are that a very long list leaves out; nothing while it leaves out none. */
export function MoreClaims({ team, storyId, shown, count }: Props) {
  const t = useTranslations('workbench')
  if (count <= shown) return null
  return (
    <p className="mt-3 text-soft">
      {t.rich('more', {
        shown,
        count,
        all: (words) => (
          <Link href={queueHref(team, { tab: 'all', storyId })} prefetch={false} className="link">
            {words}
          </Link>
        ),
      })}
    </p>
  )
}
