'use client'

import { type Locale, NextIntlClientProvider } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Messages } from '@/messages/en'

type Words = Partial<Messages>

/** What the providers above give. next-intl's own do not merge. */
const Above = createContext<Words>({})

/** Read once: each page that needs the same namespaces brings the same text. */
const read = new Map<string, Words>()

type Props = { words: string; locale: Locale; timeZone: string; now: Date; children: ReactNode }

/** Hands on words that `Words` wrote, with those from above. */
export function WordsProvider({ words, children, ...place }: Props) {
  const above = useContext(Above)
  const messages = useMemo(() => ({ ...above, ...parse(words) }), [above, words])
  return (
    <Above value={messages}>
      <NextIntlClientProvider messages={messages} {...place}>
        {children}
      </NextIntlClientProvider>
    </Above>
  )
}

function parse(words: string): Words {
  const known: Words = read.get(words) ?? JSON.parse(words)
  read.set(words, known)
  return known
}
