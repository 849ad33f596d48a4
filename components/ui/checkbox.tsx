import { type ComponentProps, type ReactNode, useId } from 'react'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  /** Names the box without showing the label, as in a table's first column. */
  hideLabel?: boolean
  hint?: ReactNode
}

/** A check box with its label; the whole line can be pressed. */
export function Checkbox({ label, hideLabel, hint, className = '', ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={className}>
      <label className="target inline-flex items-center gap-2">
        <input
          {...rest}
          type="checkbox"
          aria-describedby={hint ? `${id}-hint` : rest['aria-describedby']}
          className="m-0.5 size-[max(1.1rem,15px)] shrink-0"
        />
        <span className={hideLabel ? 'sr-only' : undefined}>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ms-7 text-xs text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
