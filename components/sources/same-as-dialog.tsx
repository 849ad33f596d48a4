'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { callAction } from '@/components/ui/call-action'
import { Combobox } from '@/components/ui/combobox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { useToast } from '@/components/ui/toast'
import { useAct } from '@/components/ui/use-act'
import { useNoAnswer } from '@/components/ui/use-no-answer'
import type { SourceView } from '@/lib/claims/source-view'
import type { OneWithMatch } from '@/lib/sources/view'
import type { ProblemView } from '@/lib/web/result'
import type { SourceActions } from './source-actions'

type Props = { team: string; source: SourceView; actions: SourceActions; onClose: () => void }

/** Chooses whom a source is the same as. The toast takes it back. */
export function SameAsDialog({ team, source, actions, onClose }: Props) {
  const t = useTranslations('sources.one')
  const common = useTranslations('common')
  const id = useId()
  const [into, setInto] = useState<{ id: string | null; name: string }>({ id: null, name: '' })
  const { pending, problem, missing, save } = useMerge({ team, source, actions, onClose })
  const { options, loading } = useOptions({ team, source, actions, words: into.name })
  function submit(event: FormEvent) {
    event.preventDefault()
    save(into)
  }
  const fault = missing ? t('nobody') : problem?.fields.intoId
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name: source.name })}
      description={t('lead')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={id} variant="primary" pending={pending}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} className="flex min-h-40 flex-col gap-4">
        <ProblemNotice problem={problem && !problem.fields.intoId ? problem : null} />
        <Field
          label={t('who')}
          hint={t(source.naming === 'NAMED' ? 'whoHint' : 'whoHintUnnamed')}
          error={fault}
          required
        >
          {(control) => (
            <Combobox
              {...control}
              options={options}
              loading={loading}
              onChoice={(choice) => setInto({ id: choice.value, name: choice.text })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}

/** Says that the two are one, tells it, and offers to take it back. */
function useMerge({ team, source, actions, onClose }: Props) {
  const t = useTranslations('sources.one')
  const noAnswer = useNoAnswer()
  const toast = useToast()
  const { takeBack } = useAct()
  const [pending, start] = useTransition()
  const [problem, setProblem] = useState<ProblemView | null>(null)
  const [missing, setMissing] = useState(false)
  const { id: sourceId, name } = source

  async function merge(intoId: string, into: string): Promise<void> {
    const input = { team, sourceId, intoId, version: source.version }
    const result = await callAction(actions.mergeSources, input, noAnswer)
    if (!result.ok) return setProblem(result.problem)
    const { version, moved } = result.value
    const back = () =>
      takeBack(actions.splitSource, { team, sourceId, version, along: moved }, () => ({
        message: t('split', { name, from: into }),
      }))
    toast({ message: t('merged', { name, into }), undo: back })
    onClose()
  }

  function save(into: { id: string | null; name: string }): void {
    setMissing(into.id === null)
    setProblem(null)
    const { id } = into
    if (id !== null && !pending) start(() => merge(id, into.name))
  }
  return { pending, problem, missing, save }
}

const WAIT_MS = 150

/** Whom the typed words may mean, fetched when typing pauses. */
function useOptions({ team, source, actions, words }: Omit<Props, 'onClose'> & { words: string }) {
  const t = useTranslations('sources.one')
  const m = useTranslations('marks')
  const noAnswer = useNoAnswer()
  const [found, setFound] = useState<{ words: string; all: readonly OneWithMatch[] }>({ words: '', all: [] })
  const { suggestOneWith } = actions
  useEffect(() => {
    if (words.trim() === '') return
    let live = true
    const timer = setTimeout(async () => {
      const answer = await callAction(suggestOneWith, { team, sourceId: source.id, words }, noAnswer)
      if (live) setFound({ words, all: answer.ok ? answer.value : [] })
    }, WAIT_MS)
    return () => {
      live = false
      clearTimeout(timer)
    }
  }, [suggestOneWith, team, source.id, words, noAnswer])
  const asked = words.trim() !== ''
  const options = found.all.map(({ id, name, kind, alias, story }) => ({
    value: id,
    label: name,
    hint: [m(`kind.${kind}`), alias && t('also', { alias }), story && t('inStory', { story })]
      .filter(Boolean)
      .join(' · '),
  }))
  return { options: asked ? options : [], loading: asked && found.words !== words }
}
