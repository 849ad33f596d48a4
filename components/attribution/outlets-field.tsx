'use client'

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Field, FieldSet } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { addOutlet, moveOutlet, type OutletChoice, outletFaults } from './attribution-values'
import { type SourceSearch, useSourceMatches } from './source-field'

type Props = {
  value: readonly OutletChoice[]
  onChange: (next: OutletChoice[]) => void
  search: SourceSearch
  fault: (name: string) => string | undefined
}

/** The outlets the words came through, from the speaker to the article; order is part of the record. */
export function OutletsField({ value, onChange, search, fault }: Props) {
  const t = useTranslations('attribution')
  const replace = (at: number, next: OutletChoice) =>
    onChange(value.map((outlet, i) => (i === at ? next : outlet)))
  const add = useRef<HTMLButtonElement>(null)
  // The button that was pressed goes with its row; the focus would go with it.
  const remove = (at: number) => {
    add.current?.focus()
    onChange(value.toSpliced(at, 1))
  }
  const faults = outletFaults(value, fault)
  const tooMany = fault('relays')
  return (
    <FieldSet legend={t('outlets')} error={tooMany}>
      <p className="mb-1.5 text-xs text-soft">{t('outletsHint')}</p>
      <ol className="flex flex-col gap-1.5">
        {value.map((outlet, at) => {
          const place = t('outlet', { place: at + 1 })
          const name = outlet.name.trim() || place
          return (
            <li key={outlet.key} className="flex items-center gap-1">
              <span className="w-4 text-xs text-faint tabular-nums">{at + 1}</span>
              <OutletBox
                outlet={outlet}
                label={place}
                error={faults.get(outlet.key)}
                search={search}
                onChange={(next) => replace(at, next)}
              />
              <IconButton
                name={t('moveUp', { name })}
                icon={<ArrowUp aria-hidden="true" className="size-3.5" />}
                aria-disabled={at === 0}
                onClick={() => onChange(moveOutlet(value, at, -1))}
              />
              <IconButton
                name={t('moveDown', { name })}
                icon={<ArrowDown aria-hidden="true" className="size-3.5" />}
                aria-disabled={at === value.length - 1}
                onClick={() => onChange(moveOutlet(value, at, 1))}
              />
              <IconButton
                name={t('removeOutlet', { name })}
                icon={<X aria-hidden="true" className="size-3.5" />}
                onClick={() => remove(at)}
              />
            </li>
          )
        })}
      </ol>
      <div className="mt-1.5">
        <Button
          ref={add}
          size="sm"
          icon={<Plus aria-hidden="true" className="size-3.5" />}
          onClick={() => onChange(addOutlet(value))}
        >
          {t('addOutlet')}
        </Button>
      </div>
    </FieldSet>
  )
}

function OutletBox({
  outlet,
  label,
  error,
  search,
  onChange,
}: {
  outlet: OutletChoice
  label: string
  error?: string
  search: SourceSearch
  onChange: (next: OutletChoice) => void
}) {
  const t = useTranslations('attribution')
  const { matches, loading } = useSourceMatches(search, outlet.name)
  const options = matches
    .filter(({ kind }) => kind === 'OUTLET' || kind === 'ORGANISATION')
    .map(({ id, name, alias }) => ({
      value: id,
      label: name,
      ...(alias !== null && { hint: t('alsoCalled', { alias }) }),
    }))
  return (
    <div className="grow">
      <Field label={label} hideLabel error={error}>
        {(control) => (
          <Combobox
            {...control}
            options={options}
            loading={loading}
            defaultChoice={{ value: outlet.id, text: outlet.name }}
            onChoice={(choice) => onChange({ ...outlet, id: choice.value, name: choice.text })}
            onQuery={(text) => onChange({ ...outlet, id: null, name: text })}
            createLabel={(name) => t('createSource', { name })}
          />
        )}
      </Field>
    </div>
  )
}
