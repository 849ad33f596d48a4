'use client'

import { BookOpen, Eye, FileCheck, Inbox, type LucideIcon, Users, UsersRound } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { cx } from '@/components/ui/cx'
import { useCommands } from '@/components/ui/keys/use-commands'
import { AREAS, againHref, areaHref, areaOf, countOf, GO_KEYS } from './nav-items'
import type { NavCounts } from './shell-view'

const ICONS = { queue: Inbox, stories: BookOpen, sources: UsersRound, reports: FileCheck, team: Users }

/**
 * The five areas of a team: a column at the side, a row of signs at the bottom of a small screen. What wants another look of
 * the person stands beside the queue as long as there is any.
 */
export function MainNav({ slug, counts }: { slug: string; counts: NavCounts }) {
  const t = useTranslations('common.nav')
  const keys = useTranslations('common.keys.areas')
  const router = useRouter()
  const here = areaOf(usePathname())
  const looksAgain = useSearchParams().get('tab') === 'look-again' && here === 'queue'
  const again = counts.again ?? 0
  useCommands(
    AREAS.map((area) => ({
      id: `go.${area}`,
      label: keys(area),
      group: 'go' as const,
      keys: GO_KEYS[area],
      run: () => router.push(areaHref(slug, area)),
    })),
  )
  return (
    <ul className="flex md:flex-col md:gap-0.5">
      {AREAS.map((area) => (
        <Fragment key={area}>
          <li className={ITEM}>
            <NavLink
              href={areaHref(slug, area)}
              icon={ICONS[area]}
              label={t(area)}
              current={area === here && !(area === 'queue' && looksAgain)}
              count={countOf(counts, area)}
              counted={(count) => t(area === 'queue' ? 'counts.queue' : 'counts.stories', { count })}
            />
          </li>
          {area === 'queue' && again > 0 && (
            <li className={ITEM}>
              <NavLink
                href={againHref(slug)}
                icon={Eye}
                label={t('again')}
                current={looksAgain}
                count={again}
                counted={(count) => t('counts.again', { count })}
                inside
              />
            </li>
          )}
        </Fragment>
      ))}
    </ul>
  )
}

const ITEM = 'min-w-0 grow basis-0 md:basis-auto'

type NavLinkProps = {
  href: string
  icon: LucideIcon
  label: string
  current: boolean
  count?: number
  /** The figure in words, for who does not see where it stands. */
  counted: (count: number) => string
  /** Leads to a part of the area above it. */
  inside?: boolean
}

function NavLink({ href, icon: Icon, label, current, count, counted, inside }: NavLinkProps) {
  return (
    <Link
      prefetch={false}
      href={href}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'target relative focus-visible:z-1 max-md:-outline-offset-2 flex items-center justify-between gap-2 rounded-md px-2 py-1 max-md:flex-col max-md:gap-0.5 max-md:rounded-none max-md:px-1 max-md:py-1.5 max-md:text-2xs',
        inside && 'md:ps-5',
        current ? 'font-medium text-ink md:bg-wash' : 'text-soft hover:bg-wash hover:text-ink',
      )}
    >
      <Icon
        aria-hidden="true"
        className={cx('size-5 md:hidden', current && 'text-accent')}
        strokeWidth={current ? 2.25 : 1.75}
      />
      <span className="max-w-full truncate">{label}</span>
      {count !== undefined && count > 0 && (
        <span className="text-2xs text-faint max-md:absolute max-md:start-1/2 max-md:top-0.5 max-md:ms-2.5 max-md:rounded-full max-md:bg-accent max-md:px-1 max-md:text-accent-ink">
          <span aria-hidden="true">{count > 999 ? '999+' : count}</span>
          <span className="sr-only">{counted(count)}</span>
        </span>
      )}
    </Link>
  )
}
