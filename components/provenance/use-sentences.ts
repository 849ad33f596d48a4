import { useFormatter, useTranslations } from 'next-intl'
import type { ChainSide, Missed } from '@/lib/provenance/sides'
import type { ChainSideView } from '@/lib/provenance/view'

/** Names in a sentence; more are counted. */
const NAMES_MAX = 5

/** "Ada, Ben and 3 more", in the reader's language. */
export function useListed(): (names: readonly string[]) => string {
  const t = useTranslations('provenance')
  const format = useFormatter()
  return (names) => {
    const rest = names.length - NAMES_MAX
    return format.list(rest > 1 ? [...names.slice(0, NAMES_MAX), t('more', { count: rest })] : names)
  }
}

/** How many independent origins a side has, how many of them are named, and which denials miss the claim: whole sentences. */
export function useInterval(side: ChainSide, of: ChainSideView, missed: Missed): readonly string[] {
  const t = useTranslations('provenance')
  const { min, max, named, origins, circular } = of
  const said = circular.length + origins.length
  if (max > 0) {
    const count = named === max ? 'all' : 'some'
    return [
      min === max ? t(`${side}.exactly`, { max }) : t(`${side}.between`, { min, max }),
      t('named', { named, max, count }),
    ]
  }
  const { different, nonDenials, open } = missed
  const denials = different + nonDenials + open
  const misses = side === 'against' ? ({ different, nonDenials, open } as const) : {}
  return [
    t(`${side}.none`, { said }),
    ...Object.entries(misses).flatMap(([code, count]) =>
      count > 0 ? [t(code as keyof typeof misses, { denials, count })] : [],
    ),
  ]
}

/** Why it is no more: who rests on whom, and who may be someone else who is counted. */
export function useReasons(of: ChainSideView, nameOf: (key: string) => string): readonly string[] {
  const t = useTranslations('provenance')
  const listed = useListed()
  const { min, max, origins, echoes } = of
  const unnamed = origins.filter(({ isNamed }) => !isNamed).map(({ names }) => listed(names))
  const maybe = unnamed.length > 1 ? 'maybe' : 'maybeOther'
  return [
    ...echoes.map(({ on, who }) =>
      t('echo', { count: who.length, who: listed(who.map(nameOf)), on: nameOf(on) }),
    ),
    ...(max > min ? [t(maybe, { who: listed(unnamed) })] : []),
  ]
}
