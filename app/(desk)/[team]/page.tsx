import { redirect } from 'next/navigation'

type Props = { params: Promise<{ team: string }> }

/** A team's home is its queue, which also decides who may see it. */
export default async function TeamPage({ params }: Props): Promise<never> {
  const { team } = await params
  redirect(`/${encodeURIComponent(team)}/queue`)
}
