'use client'

import { Button, type ButtonProps } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useActionForm } from '@/components/ui/use-action-form'
import type { Action } from '@/lib/web/result'

type SmallFormProps = Pick<ButtonProps, 'variant' | 'size'> & {
  action: Action<void>
  hidden: Readonly<Record<string, string>>
  label: string
  /** The accessible name where the label alone does not say on what it acts. */
  name?: string
  /** What the toast says when it has worked. */
  done: string
}

/** One button with what it acts on, which may go away when it is done. */
export function SmallForm({ action, hidden, label, name, done, ...look }: SmallFormProps) {
  const toast = useToast()
  const { form, pending, problem } = useActionForm(action, () => toast({ message: done }))
  return (
    <form {...form}>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button type="submit" pending={pending} aria-label={name} {...look}>
        {label}
      </Button>
      <span role="status" className="block text-xs text-danger">
        {problem?.message}
      </span>
    </form>
  )
}
