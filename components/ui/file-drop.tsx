'use client'

import { Upload, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from './button'
import { cx } from './cx'
import type { ControlProps } from './field'
import { isolate } from './isolate'

type FileDropProps = Partial<ControlProps> & {
  /** The form field's name. */
  name: string
  /** What may be dropped: "A .txt or .html file, up to 5 MB". */
  label: ReactNode
  accept?: string
  multiple?: boolean
  /** A folder is chosen, and all that is in it. */
  folder?: boolean
  required?: boolean
  /** Takes none for now. */
  disabled?: boolean
  /** Told of the chosen files, and of none when they are taken out again; the form field holds them too. */
  onFiles?: (files: File[]) => void
  /** What is chosen goes to `onFiles` alone and is shown there: the field is empty again, and takes the same file twice. */
  handsOver?: boolean
}

/** Names that are told of what was chosen: a folder may have hundreds. */
const NAMED = 5

const chosenWords = (names: readonly string[], more: string) =>
  [...names.slice(0, NAMED).map(isolate), ...(names.length > NAMED ? [more] : [])].join(', ')

/** Of several that are dropped where one is asked for, the first: a browser would put them all into its field. */
function dropped(files: FileList, several: boolean | undefined): FileList {
  const [first] = files
  if (several || !first) return files
  const one = new DataTransfer()
  one.items.add(first)
  return one.files
}

/** A file field that files can be dropped on. It is the browser's own input underneath, so a form sends it. */
export function FileDrop({ name, label, folder, onFiles, handsOver, ...rest }: FileDropProps) {
  const t = useTranslations('common.file')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])

  function take(field: HTMLInputElement) {
    const list = [...(field.files ?? [])]
    if (handsOver) field.value = ''
    setChosen(handsOver ? [] : list.map((file) => file.name))
    onFiles?.(list)
  }
  /** As if somebody had chosen: a browser tells nobody of files that were put there. */
  function put(field: HTMLInputElement, files: FileList) {
    field.files = files
    field.dispatchEvent(new Event('input', { bubbles: true }))
    take(field)
  }
  function clear() {
    if (!input.current) return
    put(input.current, new DataTransfer().files)
    input.current.focus()
  }

  return (
    <div className="flex flex-col items-start gap-1">
      <label
        onDragOver={(event) => {
          event.preventDefault()
          setOver(!rest.disabled)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const { files } = event.dataTransfer
          if (!input.current || rest.disabled || files.length === 0) return
          put(input.current, dropped(files, rest.multiple || folder))
        }}
        className={cx(
          'flex w-full flex-col items-center gap-1 rounded-md border border-dashed px-4 py-6 text-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          over ? 'border-accent bg-wash' : 'border-control bg-surface',
          rest.disabled ? 'text-faint' : 'cursor-pointer',
        )}
      >
        <Upload aria-hidden="true" className="size-5 text-soft" />
        <span>{label}</span>
        <span className="max-w-full text-xs text-soft wrap-anywhere">
          {chosen.length > 0
            ? chosenWords(chosen, t('more', { count: chosen.length - NAMED }))
            : t(folder ? 'chooseFolder' : 'choose')}
        </span>
        <input
          {...rest}
          {...(folder && { webkitdirectory: '' })}
          ref={input}
          type="file"
          name={name}
          className="sr-only"
          onChange={(event) => take(event.target)}
        />
      </label>
      {chosen.length > 0 && (
        <Button size="sm" variant="quiet" icon={<X aria-hidden="true" className="size-4" />} onClick={clear}>
          {t('takeOut', { count: chosen.length })}
        </Button>
      )}
    </div>
  )
}
