'use client'

import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import type { ControlProps } from './field'

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
  /** Told of the chosen files; the form field holds them too. */
  onFiles?: (files: File[]) => void
}

/** Names that are told of what was chosen: a folder may have hundreds. */
const NAMED = 5

const chosenWords = (names: readonly string[], more: string) =>
  [...names.slice(0, NAMED), ...(names.length > NAMED ? [more] : [])].join(', ')

/** Of several that are dropped where one is asked for, the first: a browser would put them all into its field. */
function dropped(files: FileList, several: boolean | undefined): FileList {
  const [first] = files
  if (several || !first) return files
  const one = new DataTransfer()
  one.items.add(first)
  return one.files
}

/** A file field that files can be dropped on. It is the browser's own input underneath, so a form sends it. */
export function FileDrop({ name, label, folder, onFiles, ...rest }: FileDropProps) {
  const t = useTranslations('common.file')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [chosen, setChosen] = useState<string[]>([])

  function take(files: FileList | null) {
    const list = [...(files ?? [])]
    setChosen(list.map((file) => file.name))
    onFiles?.(list)
  }

  return (
    <label
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!input.current || event.dataTransfer.files.length === 0) return
        input.current.files = dropped(event.dataTransfer.files, rest.multiple || folder)
        take(input.current.files)
      }}
      className={`flex cursor-pointer flex-col items-center gap-1 rounded-md border border-dashed px-4 py-6 text-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus ${over ? 'border-accent bg-wash' : 'border-control bg-surface'}`}
    >
      <Upload aria-hidden="true" className="size-5 text-soft" />
      <span>{label}</span>
      <span className="text-xs text-soft">
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
        onChange={(event) => take(event.target.files)}
      />
    </label>
  )
}
