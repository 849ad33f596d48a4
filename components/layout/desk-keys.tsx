'use client'

import { type ReactNode, useCallback } from 'react'
import type { KeyPreferences } from '@/components/ui/keys/command'
import type { JumpItem, JumpSearch } from '@/components/ui/keys/context'
import { KeysProvider } from '@/components/ui/keys/provider'

type Props = { slug: string; preferences: KeyPreferences; children: ReactNode }

/** The keys of a team's pages; the palette also finds the team's stories, claims and sources. */
export function DeskKeys({ slug, preferences, children }: Props) {
  const search = useCallback<JumpSearch>(
    async (words, signal) => {
      const answer = await fetch(`/${slug}/find?words=${encodeURIComponent(words)}`, { signal })
      if (!answer.ok) throw new Error(`the search answered ${answer.status}`)
      const { items }: { items: JumpItem[] } = await answer.json()
      return items
    },
    [slug],
  )
  return (
    <KeysProvider preferences={preferences} search={search}>
      {children}
    </KeysProvider>
  )
}
