'use client'

import { CrashScreen } from '@/components/layout/crash-screen'
import words from '@/messages/en/crash.json'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function PageError({ error, reset }: Props) {
  const number = error.digest && `${words.number} ${error.digest}`
  return <CrashScreen words={{ ...words, number }} onRetry={reset} />
}
