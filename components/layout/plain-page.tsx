import type { ReactNode } from 'react'
import { Wordmark } from './wordmark'

/** A page outside any team: sign-in, an invitation, nothing at this address. */
export function PlainPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[28rem] flex-col gap-6 px-5 py-[min(14vh,8rem)]">
      <Wordmark href="/" />
      <h1 className="font-serif text-xl font-semibold">{title}</h1>
      {children}
    </main>
  )
}
