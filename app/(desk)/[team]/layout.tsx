import type { ReactNode } from 'react'
import { signOut } from '@/app/(public)/actions'
import { SignOutForm } from '@/components/auth/sign-out-form'
import { AppShell } from '@/components/layout/app-shell'
import { rememberTheme } from './settings/actions'
import { loadShell } from './shell'

type Props = { children: ReactNode; params: Promise<{ team: string }> }

export default async function TeamLayout({ children, params }: Props) {
  const { team } = await params
  const shell = await loadShell(team)
  // Nothing of one person's page, such as words in a box, is there for another who signs in in the same browser.
  return (
    <AppShell
      key={shell.person.email}
      shell={shell}
      signOut={<SignOutForm action={signOut} />}
      rememberTheme={rememberTheme}
    >
      {children}
    </AppShell>
  )
}
