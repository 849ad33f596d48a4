'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { focusEnd } from '@/components/ui/focus-end'
import { FormKey } from '@/components/ui/form-key'
import { OWN_SUBMIT } from '@/components/ui/keys/own-submit'
import { useCommands } from '@/components/ui/keys/use-commands'
import { latePart } from '@/components/ui/late-part'
import { Notice } from '@/components/ui/notice'
import { ProblemNotice } from '@/components/ui/problem-notice'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import { useKeptText } from '@/components/ui/use-kept-text'
import { mentionsIn, type Named } from '@/lib/reviews/discussion/mentions'
import type { Action, ProblemView } from '@/lib/web/result'
import { MentionBox } from './mention-box'

const MergeTexts = latePart(() =>
  import('@/components/claims/merge-texts').then((module) => module.MergeTexts),
)

type Props<T> = {
  team: string
  me: string
  members: readonly Named[]
  action: Action<T>
  /** What the words are for, as hidden fields. */
  fields: Readonly<Record<string, string>>
  /** Where this browser keeps the words until they are sent. */
  keptAt: string
  /** What an edit begins with, and its version; left out, it is a new comment. */
  editing?: { readonly text: string; readonly version: number }
  label: string
  submit: string
  /** How often the box was asked for by a press: each time it takes the focus. 0 where its words came back by themselves. */
  focus: number
  onDone: (value: T) => void
  onClose: () => void
  /** Discarded words are put back. */
  onReopen: () => void
  children?: ReactNode
}

/** The box a comment is written in. Its words stay until the server has them. */
export function CommentForm<T>(props: Props<T>) {
  const {
    team,
    me,
    members,
    action,
    fields,
    keptAt,
    editing,
    label,
    submit,
    focus,
    onDone,
    onClose,
    onReopen,
  } = props
  const t = useTranslations('discussion')
  const toast = useToast()
  const box = useRef<HTMLTextAreaElement>(null)
  const note = useKeptText(keptAt, editing?.text)
  const [picked, setPicked] = useState<readonly string[]>([])
  const [base, setBase] = useState({ version: editing?.version ?? 0, told: '' })
  /** The conflict that has been settled; another one is told again. */
  const [settled, setSettled] = useState<ProblemView | null>(null)
  const { form, pending, problem, fault } = useActionForm(action, (value) => {
    note.forget()
    onDone(value)
  })
  const open = problem === settled ? null : problem
  const conflict = open?.conflict
  useEffect(() => {
    if (focus > 0) focusEnd(box.current)
  }, [focus])
  // Whichever box one types in is sent: each registers the same.
  const own = () => document.activeElement?.closest<HTMLFormElement>('form[data-comment]') ?? null
  useCommands([
    {
      id: 'comment.send',
      label: t('keys.send'),
      group: 'claim',
      keys: '$mod+Enter',
      whileTyping: true,
      when: () => own() !== null,
      run: () => own()?.requestSubmit(),
    },
  ])
  // Of two members of one name the chosen one is meant.
  const chosen = picked.flatMap((id) => members.filter((member) => member.id === id))
  const mentions = mentionsIn(note.text.trim(), [
    ...chosen,
    ...members.filter(({ id }) => !picked.includes(id)),
  ])

  function discard() {
    const { text } = note
    note.forget()
    const undo = () => {
      note.write(text)
      onReopen()
    }
    if (note.typed) toast({ message: t('discarded'), undo })
    onClose()
  }

  return (
    <form
      {...form}
      {...OWN_SUBMIT}
      data-comment=""
      data-holding={note.typed || undefined}
      className="no-print flex flex-col gap-2"
    >
      <input type="hidden" name="team" value={team} />
      <input type="hidden" name="me" value={me} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {mentions.map(({ start, memberId }) => (
        <input key={start} type="hidden" name="mentions" value={memberId} />
      ))}
      <input type="hidden" name="version" value={base.version} />
      {!editing && <input type="hidden" name="told" value={base.told} />}
      {!editing && <FormKey />}
      <Field label={label} hideLabel error={fault('text')}>
        {(control) => (
          <MentionBox
            {...control}
            boxRef={(element) => {
              box.current = element
              note.ref(element)
            }}
            name="text"
            rows={3}
            placeholder={t('placeholder')}
            value={note.text}
            members={members}
            onText={note.write}
            onPick={(id) => setPicked((before) => [...before, id])}
          />
        )}
      </Field>
      {props.children}
      {conflict ? (
        <Notice live kind="warning" title={open.message}>
          <MergeTexts
            base={conflict.base}
            mine={note.text}
            theirs={conflict.theirs}
            mineLabel={t('conflict.mine')}
            theirsLabel={t('conflict.theirs')}
            onUse={(text) => {
              note.write(text)
              setBase({ version: conflict.version, told: conflict.id ?? '' })
              setSettled(problem)
              box.current?.focus()
            }}
          />
        </Notice>
      ) : (
        <ProblemNotice problem={fault('text') ? null : open} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="sm"
          variant="primary"
          keys="$mod+Enter"
          pending={pending}
          disabled={conflict !== undefined}
        >
          {submit}
        </Button>
        <Button size="sm" onClick={discard}>
          {note.typed ? t('discard') : t('close')}
        </Button>
      </div>
    </form>
  )
}
