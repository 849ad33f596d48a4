import { getLocale, getMessages, getNow, getTimeZone } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Messages, Namespace } from '@/messages/en'
import { WordsProvider } from './words-provider'

type Props = { namespaces?: readonly Namespace[]; children: ReactNode }

/**
 * Gives the client components below it the namespaces named, beside those that a provider above them gave. The outermost
 * one gives `common`. Server components need none of this.
 */
export async function Words({ namespaces = [], children }: Props) {
  const [messages, locale, timeZone, now] = await Promise.all([
    getMessages(),
    getLocale(),
    getTimeZone(),
    getNow(),
  ])
  return (
    <WordsProvider words={wordsOf(messages, namespaces)} locale={locale} timeZone={timeZone} now={now}>
      {children}
    </WordsProvider>
  )
}

const written = new WeakMap<Messages, Map<string, string>>()

/**
 * The words as JSON, written once: a page sends them as one piece of text, which costs a fraction of what an object of
 * hundreds of strings does to write, and to read for the server's own rendering.
 */
function wordsOf(messages: Messages, namespaces: readonly Namespace[]): string {
  const known = written.get(messages) ?? new Map<string, string>()
  written.set(messages, known)
  const key = namespaces.join(' ')
  const words =
    known.get(key) ?? JSON.stringify(Object.fromEntries(namespaces.map((name) => [name, messages[name]])))
  known.set(key, words)
  return words
}
