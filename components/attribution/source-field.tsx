'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { SOURCE_KINDS, SOURCE_NAMINGS } from '@/lib/sources/model'
import type { SourceMatch } from '@/lib/sources/view'
import type { SourceChoice } from './attribution-values'
import { Choice } from './choice'

/** Finds records to offer for typed words. */
export type SourceSearch = (words: string) => Promise<readonly SourceMatch[]>

const WAIT_MS = 150

/** Records that may be meant by the words in the box, fetched when typing pauses. */
export function useSourceMatches(
  search: SourceSearch,
  words: string,
): { matches: readonly SourceMatch[]; loading: boolean } {
  const [found, setFound] = useState<{ words: string; matches: readonly SourceMatch[] }>({
    words: '',
    matches: [],
  })
  useEffect(() => {
    if (words.trim() === '') return
    let live = true
    const timer = setTimeout(() => {
      search(words).then(
        (matches) => live && setFound({ words, matches }),
        () => live && setFound({ words, matches: [] }), // offline: the words themselves can still be taken
      )
    }, WAIT_MS)
    return () => {
      live = false
      clearTimeout(timer)
    }
  }, [search, words])
  const asked = words.trim() !== ''
  return { matches: asked ? found.matches : [], loading: asked && found.words !== words }
}

/** Who supplied the information: a record there is, or a new one with its kind and naming. */
export function SourceField({
  value,
  onChange,
  search,
  error,
}: {
  value: SourceChoice
  onChange: (next: SourceChoice) => void
  search: SourceSearch
  error?: string
}) {
  const t = useTranslations('attribution')
  const m = useTranslations('marks')
  const { matches, loading } = useSourceMatches(search, value.name)
  const options = matches.map(({ id, name, kind, naming, alias }) => {
    const what = m('kindAndNaming', { kind: m(`kind.${kind}`), naming: m(`naming.${naming}`) })
    return { value: id, label: name, hint: alias === null ? what : t('foundAs', { alias, what }) }
  })

  function choose(id: string | null, name: string) {
    const known = matches.find((match) => match.id === id)
    onChange(
      known
        ? { id: known.id, name: known.name, kind: known.kind, naming: known.naming }
        : { ...value, id: null, name },
    )
  }

  return (
    <div className="flex flex-col gap-3">
      <Field label={t('source')} hint={t('sourceHint')} error={error} required>
        {(control) => (
          <Combobox
            {...control}
            options={options}
            loading={loading}
            defaultChoice={{ value: value.id, text: value.name }}
            onChoice={(choice) => choose(choice.value, choice.text)}
            onQuery={(text) => choose(null, text)}
            createLabel={(text) => t('createSource', { name: text })}
          />
        )}
      </Field>
      {value.id === null && (
        <div className="grid grid-cols-2 gap-3">
          <Choice
            label={t('kind')}
            value={value.kind}
            values={SOURCE_KINDS}
            word={(kind) => m(`kind.${kind}`)}
            onValue={(kind) => onChange({ ...value, kind })}
          />
          <Choice
            label={t('recordNaming')}
            hint={value.naming === 'NAMED' ? undefined : t('neverStored')}
            value={value.naming}
            values={SOURCE_NAMINGS}
            word={(naming) => m(`naming.${naming}`)}
            onValue={(naming) => onChange({ ...value, naming, namingChosen: true })}
          />
        </div>
      )}
    </div>
  )
}
