'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { ATTRIBUTION_MODES, ATTRIBUTION_TERMS, DENIAL_SCOPES, STANCES } from '@/lib/attribution/model'
import { denies } from '@/lib/attribution/reach'
import { SOURCE_NAMINGS } from '@/lib/sources/model'
import { type AttributionValues, withPart } from './attribution-values'
import { Choice } from './choice'
import { OutletsField } from './outlets-field'
import { SourceField, type SourceSearch } from './source-field'

type Props = {
  value: AttributionValues
  onChange: (next: AttributionValues) => void
  search: SourceSearch
  /** Claims of the story that a denial may be about instead. */
  claims: readonly { id: string; number: number; text: string }[]
  fault: (name: string) => string | undefined
}

/** Everything that can be said of an attribution, for correcting a suggestion and for writing one by hand. */
export function AttributionFields({ value, onChange, search, claims, fault }: Props) {
  const t = useTranslations('attribution')
  const set = (part: Partial<AttributionValues>) => onChange(withPart(value, part))
  return (
    <div className="flex flex-col gap-4">
      <SourceField
        value={value.source}
        onChange={(source) => set({ source })}
        search={search}
        error={fault('source') ?? fault('source.name')}
      />
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
        <Field label={t('sourceWords')} hint={t('sourceWordsHint')} error={fault('sourceWords')}>
          {(control) => (
            <TextInput
              {...control}
              dir="auto"
              value={value.sourceWords}
              maxLength={500}
              onChange={(event) => set({ sourceWords: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('headcount')} hint={t('headcountHint')} error={fault('headcount')}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={value.headcount}
              onChange={(event) => set({ headcount: event.target.value })}
            />
          )}
        </Field>
      </div>
      <OutletsField
        value={value.outlets}
        onChange={(outlets) => set({ outlets })}
        search={search}
        fault={fault}
      />
      <Choices value={value} set={set} />
      {denies(value.stance) && <Reach value={value} set={set} claims={claims} fault={fault} />}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('cue')} hint={t('cueHint')} error={fault('cue')}>
          {(control) => (
            <TextInput
              {...control}
              dir="auto"
              value={value.cue}
              onChange={(event) => set({ cue: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('saidWhen')} hint={t('saidWhenHint')} error={fault('saidWhen')}>
          {(control) => (
            <TextInput
              {...control}
              dir="auto"
              value={value.saidWhen}
              onChange={(event) => set({ saidWhen: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={t('note')} error={fault('note')}>
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            rows={2}
            value={value.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

type Part = { value: AttributionValues; set: (part: Partial<AttributionValues>) => void }

function Choices({ value, set }: Part) {
  const t = useTranslations('attribution')
  const m = useTranslations('marks')
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Choice
        label={t('stance')}
        value={value.stance}
        values={STANCES}
        word={(each) => m(`stance.${each}`)}
        onValue={(stance) => set({ stance })}
      />
      <Choice
        label={t('mode')}
        value={value.mode}
        values={ATTRIBUTION_MODES}
        word={(each) => m(`mode.${each}`)}
        onValue={(mode) => set({ mode })}
      />
      <Choice
        label={t('naming')}
        value={value.naming}
        values={SOURCE_NAMINGS}
        word={(each) => m(`naming.${each}`)}
        onValue={(naming) => set({ naming })}
      />
      <Choice
        label={t('terms')}
        value={value.terms}
        values={ATTRIBUTION_TERMS}
        word={(each) => m(`terms.${each}`)}
        onValue={(terms) => set({ terms })}
      />
    </div>
  )
}

/** What a denial reaches, and what it denies instead when it misses the claim. */
function Reach({ value, set, claims, fault }: Part & Pick<Props, 'claims' | 'fault'>) {
  const t = useTranslations('attribution')
  const m = useTranslations('marks')
  return (
    <div className="flex flex-col gap-3 rounded-md bg-denies-wash px-3 py-2.5">
      <Choice
        label={t('reach')}
        hint={t('reachHint')}
        error={fault('denialScope')}
        value={value.denialScope}
        values={['', ...DENIAL_SCOPES]}
        word={(each) => (each === '' ? t('reachOpen') : m(`scope.${each}`))}
        onValue={(denialScope) => set({ denialScope })}
      />
      {value.denialScope === 'DIFFERENT' && (
        <>
          <Field label={t('deniedInstead')} hint={t('deniedInsteadHint')} error={fault('denialTarget')}>
            {(control) => (
              <TextInput
                {...control}
                dir="auto"
                value={value.denialTarget}
                onChange={(event) => set({ denialTarget: event.target.value })}
              />
            )}
          </Field>
          {claims.length > 0 && (
            <Field label={t('deniedClaim')} error={fault('denialClaimId')}>
              {(control) => (
                <Select
                  {...control}
                  value={value.denialClaimId}
                  placeholder={t('deniedClaimNone')}
                  options={claims.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }))}
                  onChange={(event) => set({ denialClaimId: event.target.value })}
                />
              )}
            </Field>
          )}
        </>
      )}
    </div>
  )
}
