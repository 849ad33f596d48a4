'use client'

import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { Button } from './button'
import { Kbd } from './kbd'
import { useCommandKeys } from './keys/use-command-keys'
import { useCommands } from './keys/use-commands'
import { TextInput } from './text-input'

type ListFilterProps = {
  /** The list's own address; the form asks for it anew with what it holds, so a view has an address. */
  href: string
  /** Names the box: "Words in the title". */
  label: string
  submit: string
  words: string
  /** Further fields of the same form. */
  children?: ReactNode
}

const KEY = 'f'

/** Narrows a list by words. A plain form underneath: works before scripts run, and `f` leads to it. */
export function ListFilter({ href, label, submit, words, children }: ListFilterProps) {
  const t = useTranslations('common.rows')
  const box = useRef<HTMLInputElement>(null)
  const keys = useCommandKeys('list.filter', KEY)
  function toBox() {
    box.current?.focus()
    box.current?.select()
  }
  useCommands([{ id: 'list.filter', label: t('filter'), group: 'list', keys: KEY, run: toBox }])
  return (
    <Form action={href} role="search" className="flex flex-wrap items-center gap-2">
      <span className="relative">
        <TextInput
          key={words}
          ref={box}
          type="search"
          name="words"
          dir="auto"
          maxLength={200}
          aria-label={label}
          placeholder={label}
          defaultValue={words}
          className="pe-8 sm:w-64"
        />
        {keys && (
          <span className="no-touch pointer-events-none absolute end-2 top-1/2 -translate-y-1/2">
            <Kbd keys={keys} />
          </span>
        )}
      </span>
      {children}
      <Button type="submit" size="sm">
        {submit}
      </Button>
    </Form>
  )
}
