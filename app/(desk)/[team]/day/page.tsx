import type { Metadata } from 'next'
import { getTimeZone, getTranslations } from 'next-intl/server'
import { DayPage } from '@/components/day/day-page'
import { getDay } from '@/lib/reviews/day'
import { pageScope, show } from '@/lib/web/page'

type Props = { params: Promise<{ team: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('day'))('title') }
}

export default async function Page({ params }: Props) {
  const { team } = await params
  const scope = await pageScope(team, 'desk.read')
  const zone = await getTimeZone()
  return <DayPage team={team} day={await show(() => getDay(scope, zone))} />
}
