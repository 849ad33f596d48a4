'use client'

import { CrashScreen } from '@/components/layout/crash-screen'
import words from '@/messages/en/crash.json'
import './globals.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** When the root layout itself fails there is no catalogue above: the words come with the page. */
export default function GlobalError({ error, reset }: Props) {
  const number = error.digest && `${words.number} ${error.digest}`
  return (
    <html lang="en-GB" data-theme="system">
      <body>
        <CrashScreen words={{ ...words, number }} onRetry={reset} />
      </body>
    </html>
  )
}
