import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { CONTROL } from './control-style'
import { cx } from './cx'

export type SelectOption = { value: string; label: string; disabled?: boolean }
export type SelectGroup = { label: string; options: readonly SelectOption[] }

type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  options: readonly (SelectOption | SelectGroup)[]
  /** The first, empty choice. */
  placeholder?: string
}

/** The browser's own list of choices: right on every phone, and it works before scripts run. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className={cx('relative inline-flex w-full items-center', className)}>
      <select {...rest} className={cx(CONTROL, 'appearance-none pe-7')}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(entry)
          ),
        )}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute end-2 size-3.5 text-soft" />
    </span>
  )
}

function renderOption({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  )
}
