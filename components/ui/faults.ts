'use client'

import { type RefObject, useLayoutEffect } from 'react'
import type { ProblemView } from '@/lib/web/result'

/** Leads to the first field that needs mending whenever a form is refused anew. */
export function useFirstFault(form: RefObject<HTMLFormElement | null>, refusal: object | null): void {
  useLayoutEffect(() => {
    const [first] = refusal ? faultyFields(form.current) : []
    if (!first) return
    const control = first instanceof HTMLFieldSetElement ? first.querySelector('input') : first
    control?.focus()
    // What is wrong is told below the field, and is to be seen too.
    const error = document.getElementById(`${first.id}-error`) ?? first
    error.scrollIntoView({ block: 'nearest' })
  }, [form, refusal])
}

/** What is told above the fields of a short form: what is wrong with one of them stands below it, and there alone. */
export const aboveFields = (problem: ProblemView | null): ProblemView | null =>
  problem?.kind === 'invalid' ? null : problem

/** The names of the fields that need mending, in the order of the form. */
export const faultyNames = (form: HTMLFormElement | null): string[] =>
  faultyFields(form).flatMap((field) => nameOf(field)?.textContent?.trim() || [])

const nameOf = (field: HTMLElement) =>
  field.ownerDocument.querySelector(`label[for="${field.id}"]`) ?? field.querySelector('legend')

const faultyFields = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? []),
]
