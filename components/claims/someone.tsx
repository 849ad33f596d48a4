'use client'

import { useCallback, useState } from 'react'
import type { SourceChoice } from '@/components/attribution/attribution-values'
import { SourceField, type SourceSearch } from '@/components/attribution/source-field'
import { callAction } from '@/components/ui/call-action'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { SourcingPlace } from './sourcing-actions'

const NOBODY: SourceChoice = { id: null, name: '', kind: 'PERSON', naming: 'NAMED' }

type Props = { place: SourcingPlace; fault: (name: string) => string | undefined }

/** Whom something is recorded of: a record there is or a new one, sent in the form's field `source`. */
export function Someone({ place: { team, storyId, actions }, fault }: Props) {
  const noAnswer = useNoAnswer()
  const [value, setValue] = useState(NOBODY)
  const { suggestSources } = actions
  const search = useCallback<SourceSearch>(
    async (words) => {
      const found = await callAction(suggestSources, { team, words, storyId }, noAnswer)
      return found.ok ? found.value : []
    },
    [suggestSources, team, storyId, noAnswer],
  )
  const { id, name, kind, naming } = value
  return (
    <>
      <input
        type="hidden"
        name="source"
        value={JSON.stringify(id ? { id } : { name, kind, naming, description: '' })}
      />
      <SourceField
        value={value}
        onChange={setValue}
        search={search}
        error={fault('source') ?? fault('source.name')}
      />
    </>
  )
}
