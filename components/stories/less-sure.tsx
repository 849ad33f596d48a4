'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCommands } from '@/components/ui/keys/use-commands'
import { type StoryPlace, storyHref } from './story-href'

type LessSureProps = { team: string; storyId: string; place: StoryPlace; count: number }

/** How many suggestions of this part are less sure, and the way to see them too or not to; the palette has it as well. */
export function LessSure({ team, storyId, place, count }: LessSureProps) {
  const t = useTranslations('workbench.lessSure')
  const router = useRouter()
  const all = place.show === 'all'
  const href = storyHref(team, storyId, { ...place, show: all ? 'first' : 'all' })
  useCommands([
    {
      id: 'story.show',
      label: t(all ? 'toFirst' : 'toAll'),
      group: 'story',
      run: () => router.push(href, { scroll: false }),
    },
  ])
  return (
    <p className="no-print mb-2 text-xs text-soft">
      {t(all ? 'shown' : 'hidden', { count })}{' '}
      <Link href={href} prefetch={false} scroll={false} className="link">
        {t(all ? 'hide' : 'show', { count })}
      </Link>
    </p>
  )
}
