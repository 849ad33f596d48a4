'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { Notice } from '@/components/ui/notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextArea } from '@/components/ui/text-area'
import { useToast } from '@/components/ui/toast'
import { SUBMISSION_KINDS, type SubmissionField } from '@/lib/archive/model'
import { boxDirection } from './box-direction'
import { type HandedOver, isAddress, takeOver } from './handed-over'
import { useIncoming } from './use-incoming'

/**
 * Which way is open is decided by the chosen radio button itself, so that it can be changed before scripts run.
 * What stands in a closed field stays there; the server takes the chosen one.
 */
const OPEN: Record<SubmissionField, string> = {
  text: 'group-has-[input[value=text]:checked]/ways:block',
  html: 'group-has-[input[value=html]:checked]/ways:block',
  file: 'group-has-[input[value=file]:checked]/ways:block',
}

/** What a file chooser offers; what a file is, the server sees by its content. */
const ACCEPTED = [
  '.txt,.text,.md,.html,.htm,text/plain,text/html,.pdf,application/pdf,.docx,.eml,message/rfc822,.json,.ninjs',
  '.jpg,.jpeg,.png,.webp,.gif,.avif,.heic,.svg,image/*',
].join(',')

type OfField = (name: string) => string | undefined

type FieldsProps = {
  /** Whether it is the article or something it is checked against: their words differ. */
  of: 'article' | 'document'
  fault: OfField
  /** What stood in a field before the form was refused. */
  sent: OfField
}

/** The three ways to bring in a document, one of them open; what is pasted or dropped anywhere on the page fills them. */
export function SubmissionFields({ of, fault, sent }: FieldsProps) {
  const t = useTranslations('stories.new')
  const [kind, setKind] = useState(() => SUBMISSION_KINDS.find((one) => one === sent('kind')) ?? 'text')
  const box = useRef<HTMLDivElement>(null)
  useGiven(box, setKind)
  return (
    <div ref={box} className="group/ways flex flex-col gap-5">
      <RadioCards
        name="kind"
        legend={t(`how.${of}`)}
        inline
        value={kind}
        onValueChange={setKind}
        options={SUBMISSION_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <div className={`hidden ${OPEN.text}`}>
        <WordsField name="text" words={`text.${of}`} fault={fault} sent={sent('text')} />
      </div>
      <div className={`hidden ${OPEN.html}`}>
        <WordsField name="html" words="html" fault={fault} sent={sent('html')} />
      </div>
      <div className={`hidden ${OPEN.file}`}>
        <Field label={t('file.label')} hint={t('file.hint')} error={fault('file')} required>
          {(control) => <FileDrop {...control} name="file" label={t('file.drop')} accept={ACCEPTED} />}
        </Field>
        <div className="mt-5">
          <TypedField error={fault('typed')} sent={sent('typed')} />
        </div>
      </div>
    </div>
  )
}

/** What pictures and scans show, in words: the program reads none in them. */
function TypedField({ error, sent = '' }: { error?: string; sent?: string }) {
  const t = useTranslations('stories.new.typed')
  const [direction, setDirection] = useState<'auto' | 'ltr' | 'rtl'>(() => boxDirection(sent))
  return (
    <Field label={t('label')} hint={t('hint')} error={error}>
      {(control) => (
        <TextArea
          {...control}
          name="typed"
          prose
          rows={4}
          spellCheck={false}
          dir={direction}
          defaultValue={sent}
          onInput={({ currentTarget: { value } }) => setDirection(boxDirection(value))}
        />
      )}
    </Field>
  )
}

type WordsFieldProps = {
  name: 'text' | 'html'
  words: 'text.article' | 'text.document' | 'html'
  fault: OfField
  sent?: string
}

function WordsField({ name, words, fault, sent = '' }: WordsFieldProps) {
  const t = useTranslations('stories.new')
  const [address, setAddress] = useState(() => isAddress(sent))
  const [direction, setDirection] = useState<'auto' | 'ltr' | 'rtl'>(() => boxDirection(sent))
  return (
    <div className="flex flex-col gap-2">
      <Field label={t(`${words}.label`)} hint={t(`${words}.hint`)} error={fault(name)} required>
        {(control) => (
          <TextArea
            {...control}
            name={name}
            prose={name === 'text'}
            rows={14}
            spellCheck={false}
            dir={direction}
            defaultValue={sent}
            onInput={({ currentTarget: { value } }) => {
              setAddress(isAddress(value))
              setDirection(boxDirection(value))
            }}
          />
        )}
      </Field>
      <div role="status">
        {address && <Notice kind="warning" title={t('address')} todo={t('addressTodo')} />}
      </div>
    </div>
  )
}

/** Fills the fields with what was handed over from another page, or pasted or dropped on this one. */
function useGiven(box: RefObject<HTMLDivElement | null>, setKind: (kind: SubmissionField) => void): void {
  const t = useTranslations('stories')
  const toast = useToast()
  function fill(given: HandedOver) {
    setKind(given.kind)
    if (given.kind === 'file') chooseFile(box.current?.querySelector('input[type=file]'), given.file)
    else addWords(box.current?.querySelector('textarea[name=text]'), given.content)
  }
  const begin = useEffectEvent(() => {
    const given = takeOver()
    if (!given) return
    fill(given)
    toast({ message: t('new.taken') })
  })
  useEffect(() => begin(), [])
  useIncoming((given) => {
    if (given === 'unreadable') toast({ message: t('paste.unreadable'), tone: 'problem' })
    else fill(given)
  })
}

function chooseFile(input: Element | null | undefined, file: File): void {
  if (!(input instanceof HTMLInputElement)) return
  const one = new DataTransfer()
  one.items.add(file)
  input.files = one.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Puts words after those that are there: nothing typed is lost. */
function addWords(input: Element | null | undefined, words: string): void {
  if (!(input instanceof HTMLTextAreaElement)) return
  const before = input.value.trimEnd()
  input.value = before ? `${before}\n\n${words}` : words
  input.dispatchEvent(new Event('input', { bubbles: true }))
  requestAnimationFrame(() => input.focus())
}
