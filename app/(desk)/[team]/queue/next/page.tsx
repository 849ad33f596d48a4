import { redirect } from 'next/navigation'
import { nextInQueue } from '@/lib/reviews/next'
import { pageId, pageScope, show } from '@/lib/web/page'

type Props = { params: Promise<{ team: string }>; searchParams: Promise<Record<string, string | string[]>> }

/** Goes on from a claim (`after`) to the next that waits for this reader's review, or to the queue. */
export default async function NextPage({ params, searchParams }: Props) {
  const { team } = await params
  const { after } = await searchParams
  const scope = await pageScope(team, 'desk.read')
  const from = pageId(typeof after === 'string' ? after : '')
  const next = await show(() => nextInQueue(scope, from))
  redirect(next ? `/${team}/claims/${next}` : `/${team}/queue`)
}
