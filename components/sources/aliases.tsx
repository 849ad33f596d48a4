'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { TextInput } from '@/components/ui/text-input'
import { useAct } from '@/components/ui/use-act'
import { useActionForm } from '@/components/ui/use-action-form'
import type { SourceView } from '@/lib/claims/source-view'
import type { SourceActions } from './source-actions'

type AliasesProps = { team: string; source: SourceView; actions: SourceActions }

/** The names a source goes by. Someone not named has none but the description: another could only be the real one. */
export function Aliases({ team, source, actions }: AliasesProps) {
  const t = useTranslations('sources.aliases')
  const { name, naming, can } = source
  if (naming !== 'NAMED') return null
  const others = source.aliases.filter((alias) => alias.name !== name)
  if (others.length === 0 && !can.edit) return null
  return (
    <section aria-labelledby="aliases" className="flex max-w-read flex-col gap-2">
      <h2 id="aliases" className="text-xs font-semibold text-soft">
        {t('heading')}
      </h2>
      {others.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {others.map((alias) => (
            <li
              key={alias.id}
              className="inline-flex max-w-full items-center rounded-full border border-line-strong bg-surface ps-2.5 pe-1 text-xs"
            >
              <bdi className="min-w-0 py-1 pe-1.5 wrap-anywhere">{alias.name}</bdi>
              {can.edit && <RemoveAlias team={team} sourceId={source.id} alias={alias} actions={actions} />}
            </li>
          ))}
        </ul>
      )}
      {can.edit && <AddAlias team={team} sourceId={source.id} action={actions.addAlias} />}
    </section>
  )
}

function RemoveAlias({
  team,
  sourceId,
  alias,
  actions,
}: {
  team: string
  sourceId: string
  alias: { id: string; name: string }
  actions: SourceActions
}) {
  const t = useTranslations('sources.aliases')
  const { pending, run, takeBack } = useAct()
  const about = { team, sourceId }
  const undo = () =>
    takeBack(actions.addAlias, { ...about, name: alias.name }, () => ({
      message: t('back', { name: alias.name }),
    }))
  return (
    <IconButton
      name={t('remove', { name: alias.name })}
      icon={<X aria-hidden="true" className="size-3" />}
      disabled={pending}
      onClick={() =>
        run(actions.removeAlias, { ...about, aliasId: alias.id }, () => ({
          message: t('removed', { name: alias.name }),
          undo,
        }))
      }
    />
  )
}

function AddAlias({
  team,
  sourceId,
  action,
}: {
  team: string
  sourceId: string
  action: SourceActions['addAlias']
}) {
  const t = useTranslations('sources.aliases')
  const sent = useRef('')
  const { form, pending, problem, fault } = useActionForm(action, clear, async (data) => {
    sent.current = String(data.get('name'))
  })
  // What was typed meanwhile stays.
  function clear() {
    const box = form.ref.current?.elements.namedItem('name')
    if (box instanceof HTMLInputElement && box.value === sent.current) box.value = ''
  }
  return (
    <form {...form} className="flex max-w-[28rem] flex-col gap-2">
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="sourceId" value={sourceId} />
      <ProblemNotice problem={problem && Object.keys(problem.fields).length === 0 ? problem : null} />
      <Field label={t('add')} hint={t('addHint')} error={fault('name')}>
        {(control) => (
          <span className="flex items-start gap-2">
            <TextInput {...control} name="name" maxLength={300} autoComplete="off" />
            <Button type="submit" pending={pending} className="shrink-0">
              {t('submit')}
            </Button>
          </span>
        )}
      </Field>
    </form>
  )
}
