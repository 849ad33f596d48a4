import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Messages, Namespace } from '@/messages/en'

/**
 * Gives the client components below it their words: always `common`, and the namespaces named. Server
 * components need none of this. Providers do not merge, so a nested one names all its page needs.
 */
export async function Words({
  namespaces = [],
  children,
}: {
  namespaces?: Namespace[]
  children: ReactNode
}) {
  const all: Messages = await getMessages()
  const needed = new Set<Namespace>(['common', ...namespaces])
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => needed.has(name as Namespace)))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
