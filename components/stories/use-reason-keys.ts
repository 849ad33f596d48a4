'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCommands } from '@/components/ui/keys/use-commands'
import { DISMISSAL_REASONS, type DismissalReason } from '@/lib/claims/model'
import type { SuggestionView } from '@/lib/claims/view'

/**
 * One key for each reason of a dismissal, which mean the suggestion that was dismissed last: the choice has gone on to
 * the next one by then. Answers how to tell which that was.
 */
export function useReasonKeys(
  suggestions: readonly SuggestionView[],
  explain: (suggestion: SuggestionView, reason: DismissalReason) => void,
): (dismissed: SuggestionView) => void {
  const t = useTranslations('workbench')
  const [lastId, setLastId] = useState<string | null>(null)
  const last = suggestions.find(({ id, state }) => id === lastId && state === 'DISMISSED')
  useCommands(
    DISMISSAL_REASONS.map((reason, at) => ({
      id: `story.because.${reason}`,
      label: t('because', { reason: t(`reason.${reason}`) }),
      group: 'story',
      keys: String(at + 1),
      when: () => last !== undefined,
      run: () => {
        if (last) explain(last, reason)
      },
    })),
  )
  return ({ id }) => setLastId(id)
}
