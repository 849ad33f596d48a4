'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { useCommands } from '@/components/ui/keys/use-commands'
import { type StoryPlace, storyHref, WORK_ORDERS, type WorkOrder } from './story-href'

type OrderLinksProps = { team: string; storyId: string; place: StoryPlace }

/** The orders of the list beside the article, each with its own address; the palette turns to the other one. */
export function OrderLinks({ team, storyId, place }: OrderLinksProps) {
  const t = useTranslations('workbench.order')
  const router = useRouter()
  const current = place.order
  const href = (order: WorkOrder) => storyHref(team, storyId, { ...place, order })
  useCommands([
    {
      id: 'story.order',
      label: t(current === 'reading' ? 'toWorth' : 'toReading'),
      group: 'story',
      run: () => router.push(href(current === 'reading' ? 'worth' : 'reading'), { scroll: false }),
    },
  ])
  return (
    <nav aria-label={t('label')} className="no-print mb-2 text-xs">
      <ul className="flex flex-wrap gap-x-4">
        {WORK_ORDERS.map((order) => (
          <li key={order}>
            <Link
              href={href(order)}
              prefetch={false}
              scroll={false}
              aria-current={order === current ? 'page' : undefined}
              className={cx(
                'target inline-flex items-center border-b-2',
                order === current
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-soft hover:text-ink',
              )}
            >
              {t(order)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
