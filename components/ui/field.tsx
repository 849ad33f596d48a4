import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { VisuallyHidden } from './visually-hidden'

/** What a control must spread to belong to its field. */
export type ControlProps = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  'aria-required'?: true
}

type FieldProps = {
  label: ReactNode
  /** Hides the label from sight where the place makes it plain; it is still read out. */
  hideLabel?: boolean
  /** Beside the label: "optional", a count. */
  meta?: ReactNode
  hint?: ReactNode
  /** What is wrong and how to mend it. */
  error?: ReactNode
  required?: boolean
  className?: string
  children: (control: ControlProps) => ReactNode
}

/** Label, hint and error of one control, wired to it: `<Field label="Name">{(c) => <TextInput {...c} name="name" />}</Field>`. */
export function Field({
  label,
  hideLabel,
  meta,
  hint,
  error,
  required,
  className = '',
  children,
}: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const control: ControlProps = {
    id,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': true }),
    ...(required && { 'aria-required': true }),
  }
  return (
    <div className={`flex flex-col gap-1 ${className}`}>
      <div className={hideLabel ? 'sr-only' : 'flex items-baseline justify-between gap-3'}>
        <label htmlFor={id} className="text-xs font-medium">
          {label}
        </label>
        {meta && <span className="text-xs text-faint">{meta}</span>}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-soft">
          {hint}
        </p>
      )}
      {children(control)}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

/** One error, told by sign and word as well as colour. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-xs text-danger">
      <CircleAlert aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0" />
      <span>{children}</span>
    </p>
  )
}

/** Several controls under one name: check boxes, a range of dates. */
export function FieldSet({
  legend,
  hideLegend,
  error,
  children,
}: {
  legend: ReactNode
  hideLegend?: boolean
  /** What is wrong and how to mend it. */
  error?: ReactNode
  children: ReactNode
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-invalid={error ? true : undefined}>
      {hideLegend ? (
        <legend>
          <VisuallyHidden>{legend}</VisuallyHidden>
        </legend>
      ) : (
        <legend className="mb-1 text-xs font-medium">{legend}</legend>
      )}
      {children}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  )
}
