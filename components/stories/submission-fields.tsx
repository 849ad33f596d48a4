'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { Notice } from '@/components/ui/notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextArea } from '@/components/ui/text-area'
import { isAddress, takeOver } from './handed-over'

export const SUBMISSION_KINDS = ['text', 'html', 'file'] as const
type Kind = (typeof SUBMISSION_KINDS)[number]

/** The three ways to bring in a document, one of them open. What stands in a closed one is kept but not sent. */
export function SubmissionFields({ fault }: { fault: (name: string) => string | undefined }) {
  const t = useTranslations('stories.new')
  const [kind, setKind] = useState<Kind>('text')
  const [words, setWords] = useState({ text: '', html: '' })

  useEffect(() => {
    const given = takeOver()
    if (!given) return
    setKind(given.kind)
    setWords((before) => ({ ...before, [given.kind]: given.content }))
  }, [])

  return (
    <>
      <RadioCards
        name="kind"
        legend={t('how')}
        inline
        value={kind}
        onValueChange={setKind}
        options={SUBMISSION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {(['text', 'html'] as const).map((name) => (
        <div key={name} hidden={kind !== name}>
          <Field label={t(`${name}.label`)} hint={t(`${name}.hint`)} error={fault(name)} required>
            {(control) => (
              <TextArea
                {...control}
                name={name}
                prose={name === 'text'}
                rows={14}
                dir="auto"
                disabled={kind !== name}
                value={words[name]}
                onChange={(event) => setWords((before) => ({ ...before, [name]: event.target.value }))}
              />
            )}
          </Field>
          {isAddress(words[name]) && <Notice kind="warning" title={t('address')} todo={t('addressTodo')} />}
        </div>
      ))}
      <div hidden={kind !== 'file'}>
        <Field label={t('file.label')} hint={t('file.hint')} error={fault('file')} required>
          {(control) => (
            <FileDrop
              {...control}
              name="file"
              label={t('file.drop')}
              accept=".txt,.text,.md,.html,.htm,text/plain,text/html"
            />
          )}
        </Field>
      </div>
    </>
  )
}
