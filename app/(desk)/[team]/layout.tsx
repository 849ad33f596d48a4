import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { loadShell } from '@/lib/web/shell'

type Props = { children: ReactNode; params: Promise<{ team: string }> }

export default async function TeamLayout({ children, params }: Props) {
  const { team } = await params
  const shell = await loadShell(team)
  return <AppShell shell={shell}>{children}</AppShell>
}
